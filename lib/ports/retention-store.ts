import type { PurgeClock } from '@/lib/domain/purge-pause';
import type { Instant } from '@/lib/domain/time';

/** A closed match whose days are over; `closedAt` and id are where the next page begins. */
export interface Overdue {
  readonly id: string;
  readonly closedAt: Instant;
}

export interface OverdueQuery {
  readonly lane: string;
  readonly policyVersion: number;
  /** Closed then or before. */
  readonly closedBy: Instant;
  /** Leaves out what a hold, a lead or a warning that nobody acknowledged keeps. */
  readonly free: boolean;
  readonly after: Overdue | null;
  readonly limit: number;
}

/** What is known of an image beside its file. */
export interface ImageStanding {
  /** A match keeps it, or it was uploaded and waits for one. */
  readonly wanted: boolean;
  /** Since when it is on its way out. */
  readonly leavingSince: Instant | null;
}

export type UploadPlace = { readonly integrator: string; readonly sha256: string };

/** Which matches may be purged, and which images nobody wants any more. Purging itself is a change of the match. */
export interface RetentionStore {
  /** Oldest first. Rules decide again. */
  overdue(query: OverdueQuery): Promise<readonly Overdue[]>;
  /** What is known of each of these images. */
  standing(sha256s: readonly string[]): Promise<ReadonlyMap<string, ImageStanding>>;
  /** Whether somebody deletes this image at this moment: then it cannot be brought. */
  isClaimed(sha256: string): Promise<boolean>;
  /** Puts images on the list of what leaves; those on it already stay as they are. */
  leave(sha256s: readonly string[], now: Instant): Promise<void>;
  /** Images that were on the list by then and that nobody is deleting, or was too long ago. */
  leaving(query: {
    readonly by: Instant;
    readonly stale: Instant;
    readonly limit: number;
  }): Promise<readonly string[]>;
  /**
   * Takes one image for deleting: false where a match keeps it, an upload waits, a backup is being made, somebody else
   * deletes it, or it has not been on the list for long enough. The condition is in the statement.
   */
  claim(
    sha256: string,
    at: { readonly now: Instant; readonly by: Instant; readonly stale: Instant },
  ): Promise<boolean>;
  /** Its files are gone; takes it from the list. */
  gone(sha256: string, claimedAt: Instant): Promise<void>;
  /** Takes from the list what is wanted after all, unless it is being deleted. */
  stay(sha256s: readonly string[]): Promise<void>;
  /**
   * Looks at some uploads in the order of integrator and hash, and forgets those that came before `before` and that no
   * match keeps. @returns `last`: where to go on, null at the end
   */
  forgetUploads(query: {
    readonly before: Instant;
    readonly after: UploadPlace | null;
    readonly limit: number;
    readonly now: Instant;
  }): Promise<{ readonly last: UploadPlace | null; readonly forgotten: number }>;
  /** What was remembered of the clock; null before the first look. */
  lookedAt(): Promise<PurgeClock | null>;
  look(clock: PurgeClock): Promise<void>;
  /** No file is deleted until then: a backup is being made. */
  holdBack(until: Instant): Promise<void>;
  /** Ends that, unless another backup has begun since. */
  letGo(until: Instant): Promise<void>;
}
