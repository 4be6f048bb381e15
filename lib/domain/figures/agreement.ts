import { VERDICTS, type Verdict } from '@/lib/domain/vote';

/** Fewer than this say little: no share and no coefficient is worked out of them. */
export const FEW = 30;

/** Counts of the first two votes of rounds, by `first|second` (see MEASURES `pair`). */
export type Pairs = Readonly<Record<string, number>>;

export interface Agreement {
  readonly pairs: number;
  /** Rounds whose first two votes differ, or approve different candidates. */
  readonly apart: number;
  /** Share that agrees, 0 to 1; null where there are few pairs. */
  readonly observed: number | null;
  /** Krippendorff's alpha, nominal; null where there are few pairs, or where nobody ever differed in anything. */
  readonly alpha: number | null;
  /** 95 %, from Wilson's interval of the share that differs; what chance gives is taken as observed. */
  readonly low: number | null;
  readonly high: number | null;
}

const Z = 1.959964;

/** Wilson's interval of a share: it stays within 0 and 1 and says something of 0 of n as well. */
export const wilson = (count: number, of: number): readonly [low: number, high: number] => {
  const share = count / of;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

const verdictOf = (word: string): Verdict | null => {
  const verdict = word === 'approve_other' ? 'approve' : word;
  return VERDICTS.find((known) => known === verdict) ?? null;
};

interface Tally {
  pairs: number;
  apart: number;
  readonly given: Map<Verdict, number>;
}

const tally = (counts: Pairs): Tally => {
  const sum: Tally = { pairs: 0, apart: 0, given: new Map() };
  for (const [key, n] of Object.entries(counts)) {
    const [first = '', second = ''] = key.split('|');
    const [a, b] = [verdictOf(first), verdictOf(second)];
    if (!a || !b) continue;
    sum.pairs += n;
    if (first !== second) sum.apart += n;
    for (const verdict of [a, b]) sum.given.set(verdict, (sum.given.get(verdict) ?? 0) + n);
  }
  return sum;
};

/**
 * How far the first two votes of a round agree, beyond what chance would give. Krippendorff's alpha and not Cohen's
 * kappa: the two voters are other persons each time and may be exchanged, and alpha corrects for small numbers.
 * Two approvals of different candidates differ; chance knows verdicts alone, so they lower alpha.
 * @see Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)
 */
export const agreement = (counts: Pairs): Agreement => {
  const { pairs, apart, given } = tally(counts);
  if (pairs < FEW) return { pairs, apart, observed: null, alpha: null, low: null, high: null };
  const values = 2 * pairs;
  const same = [...given.values()].reduce((sum, n) => sum + n * (n - 1), 0);
  const byChance = 1 - same / (values * (values - 1));
  const observed = 1 - apart / pairs;
  if (byChance === 0) return { pairs, apart, observed, alpha: null, low: null, high: null };
  const [least, most] = wilson(apart, pairs);
  const alpha = (share: number): number => 1 - share / byChance;
  return { pairs, apart, observed, alpha: alpha(apart / pairs), low: alpha(most), high: alpha(least) };
};
