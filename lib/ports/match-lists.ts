import type { Status } from '@/lib/domain/match';

/** A narrow row: lists never load a whole match and never count. */
export interface MatchRow {
  readonly id: string;
  readonly externalId: string;
  readonly integrator: string;
  readonly lane: string;
  readonly status: Status;
  readonly priority: number;
  readonly round: number;
  readonly mode: 'live' | 'practice' | 'sandbox';
  readonly purpose: string;
  readonly receivedAt: string;
  readonly queuedAt: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
  /** A supervisor should look at how it was decided (lib/domain/flag.ts). */
  readonly flagged: boolean;
}

export interface MatchFilter {
  readonly lane?: string | undefined;
  readonly status?: Status | undefined;
  readonly integrator?: string | undefined;
  readonly purpose?: string | undefined;
  /** Prefix of the external id. */
  readonly externalId?: string | undefined;
  /** Only what is flagged for supervisors. */
  readonly flagged?: true | undefined;
}

/** Position after the last row of the page before: newest received first. */
export interface After {
  readonly receivedAt: string;
  readonly id: string;
}

export interface LaneCount {
  readonly lane: string;
  readonly status: Status;
  readonly n: number;
}

/** One person's own work; nothing of anybody else's. */
export interface MyWork {
  readonly held: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly endsAt: string;
    readonly startedAt: string;
  }[];
  readonly pending: readonly { readonly matchId: string; readonly countsAt: string }[];
  /** Begun in the current round, not voted, not held: drafts wait there. */
  readonly cameBack: readonly { readonly matchId: string; readonly lane: string; readonly since: string }[];
  readonly reserved: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly until: string;
    readonly from: string;
  }[];
  readonly voted: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly countedAt: string;
    readonly verdict: string;
  }[];
}

export interface MatchLists {
  matches(filter: MatchFilter, after: After | null, limit: number): Promise<readonly MatchRow[]>;
  laneCounts(): Promise<readonly LaneCount[]>;
  /** Live lease of this person, if any, and the rest of their work; at most 50 of each. */
  myWork(person: string, now: string): Promise<MyWork>;
  /** Folds counter deltas into the counters; called by the worker. */
  rollUp(limit: number): Promise<number>;
}
