import { createHash, type Hash } from 'node:crypto';
import type { Verification } from '@/lib/domain/verification';
import type { LogHead } from '@/lib/ports/log-store';
import { CHECKS, type Check, type Finding } from '@/lib/verify/finding';

/** Of each check, so that a thousand missing images do not hide the one event that was changed. */
const MOST_NAMED = 12;
/** And the first of each sort beyond them, so that a thousand renamed persons do not hide the one stop that is gone. */
const MOST_SORTS = 60;

/** Findings that say the same of different rows: names in parentheses and words with digits tell rows apart. */
const sortOf = ({ check, what }: Finding): string =>
  `${check}: ${what.replaceAll(/\([^)]*\)/g, '').replaceAll(/\S*\d\S*/g, '')}`;

/** What was found and is not named: how much, and a digest over it, so that it is known again. */
interface Unnamed {
  readonly n: number;
  readonly hash: Hash;
}

export type Faults = Readonly<Record<Check, number>>;

export interface Verified extends Verification {
  readonly faults: Faults;
  /** The first found of each check, the first of each sort, and how many more there are. */
  readonly findings: readonly Finding[];
  /** The first of what is not as it should be, though no lead or decision rests on it. */
  readonly warnings: readonly string[];
  /** The first of what should be gone and is still there. */
  readonly leftNamed: readonly string[];
}

/** What was looked at so far, and what was found. */
export class Tally {
  matches = 0;
  events = 0;
  leaves = 0;
  checkpoints = 0;
  images = 0;
  settings = 0;
  private readonly faults = Object.fromEntries(Object.keys(CHECKS).map((check) => [check, 0])) as Record<
    Check,
    number
  >;
  private readonly findings: Finding[] = [];
  private left = 0;
  private readonly leftNamed: string[] = [];
  private readonly warnings: string[] = [];
  private readonly sorts = new Set<string>();
  private readonly unnamed = new Map<Check, Unnamed>();

  tell(found: readonly Finding[]): void {
    for (const one of found) {
      this.faults[one.check] += 1;
      const sort = sortOf(one);
      const first = !this.sorts.has(sort) && this.sorts.size < MOST_SORTS;
      if (first) this.sorts.add(sort);
      if (first || this.faults[one.check] <= MOST_NAMED) this.findings.push(one);
      else this.leaveOut(one);
    }
  }

  /** What a purge left behind: told, and no fault, since no lead rests on it. */
  tellLeft(found: readonly string[]): void {
    this.left += found.length;
    this.leftNamed.push(...found.slice(0, Math.max(0, MOST_NAMED - this.leftNamed.length)));
  }

  /** What is not as it should be, and no lead or decision rests on. */
  warn(what: readonly string[]): void {
    this.warnings.push(...what.slice(0, Math.max(0, MOST_NAMED - this.warnings.length)));
  }

  private leaveOut(one: Finding): void {
    const { n, hash } = this.unnamed.get(one.check) ?? { n: 0, hash: createHash('sha256') };
    hash.update(`${one.where}\n${one.what}\n${one.stored ?? ''}\n`);
    this.unnamed.set(one.check, { n: n + 1, hash });
  }

  /** Says of each check how many more there are than are named: a finding of its own, which no other one stands for. */
  sumUp(): void {
    for (const [check, { n, hash }] of this.unnamed)
      this.findings.push({
        ...{ check, where: `all of “${check}”`, stored: hash.copy().digest('hex') },
        what: `are ${this.faults[check]} faults; ${n} of them are not named one by one`,
      });
  }

  get sound(): boolean {
    return this.findings.length === 0;
  }

  result({ size, root }: LogHead, resumed: boolean): Verified {
    const { matches, events, leaves, checkpoints, images, settings, faults, findings, left, leftNamed } =
      this;
    return {
      warnings: this.warnings,
      ...{ verdict: this.sound ? 'holds' : 'does not hold', size, root, whole: !resumed },
      ...{ matches, events, leaves, checkpoints, images, settings, faults, findings, left, leftNamed },
    };
  }
}
