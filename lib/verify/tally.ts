import type { Verification } from '@/lib/domain/verification';
import type { LogHead } from '@/lib/ports/log-store';
import { CHECKS, type Check, type Finding } from '@/lib/verify/finding';

/** Of each check, so that a thousand missing images do not hide the one event that was changed. */
const MOST_NAMED = 12;

export type Faults = Readonly<Record<Check, number>>;

export interface Verified extends Verification {
  readonly faults: Faults;
  /** The first found of each check. */
  readonly findings: readonly Finding[];
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

  tell(found: readonly Finding[]): void {
    for (const one of found) {
      this.faults[one.check] += 1;
      if (this.faults[one.check] <= MOST_NAMED) this.findings.push(one);
    }
  }

  /** What a purge left behind: told, and no fault, since no lead rests on it. */
  tellLeft(found: readonly string[]): void {
    this.left += found.length;
    this.leftNamed.push(...found.slice(0, Math.max(0, MOST_NAMED - this.leftNamed.length)));
  }

  get sound(): boolean {
    return this.findings.length === 0;
  }

  result({ size, root }: LogHead, resumed: boolean): Verified {
    const { matches, events, leaves, checkpoints, images, settings, faults, findings, left, leftNamed } =
      this;
    return {
      ...{ verdict: this.sound ? 'holds' : 'does not hold', size, root, whole: !resumed },
      ...{ matches, events, leaves, checkpoints, images, settings, faults, findings, left, leftNamed },
    };
  }
}
