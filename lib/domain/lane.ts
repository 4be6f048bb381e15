import type { Policy } from '@/lib/domain/policy';
import type { Instant } from '@/lib/domain/time';

/** One version of a lane's rules and where it stands; a second supervisor confirms what the first proposes. */
export interface PolicyVersion {
  readonly lane: string;
  readonly version: number;
  readonly state: 'proposed' | 'active' | 'superseded' | 'declined';
  readonly policy: Policy;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

/** Claims, leads and redemptions cease while a stop is in force; two people start them again. */
export interface Stop {
  readonly id: string;
  /** Null: the whole desk. */
  readonly lane: string | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly liftAskedBy: string | null;
  readonly liftAskedAt: Instant | null;
  readonly liftedBy: string | null;
  readonly liftedAt: Instant | null;
}

/** A match, or a whole lane, that nobody on duty may take. */
export interface Alarm {
  readonly id: string;
  readonly matchId: string | null;
  readonly lane: string;
  readonly text: string;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
}
