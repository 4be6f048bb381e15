import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Watched, WeeklyCounts } from '@/lib/domain/weekly-review';

export interface WeeklyReview {
  /** The week's Monday, `2026-11-16`. */
  readonly week: string;
  readonly signedAt: string;
  readonly person: string;
  readonly findings: string;
  readonly counts: WeeklyCounts;
}

/** A fresh authentication for exactly this sign-off. */
export interface FreshGrant {
  readonly id: string;
  readonly digest: string;
}

export interface WeeklyStore {
  /** When the first event of the log happened; null before it. */
  firstEventAt(): Promise<string | null>;
  /** How many events of each kind the log holds with `from` ≤ at < `to`; each counted no further than `most`. */
  counts(kinds: readonly Watched[], from: string, to: string, most: number): Promise<WeeklyCounts>;
  /** Weeks that are signed off, the newest first. */
  signed(limit: number): Promise<readonly WeeklyReview[]>;
  /**
   * Signs a week off, once, using the grant up in the same write.
   * @returns false when the grant does not hold, or somebody signed this week off before; then nothing was written
   */
  sign(review: WeeklyReview, grant: FreshGrant, event: DeskEvent): Promise<boolean>;
}
