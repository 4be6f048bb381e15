import type { NewEvent } from '@/lib/domain/event';
import type { VoteFigures } from '@/lib/domain/figures/count-event';
import type { Figure, MatchFacts, Measure } from '@/lib/domain/figures/measures';

/** An event that moves figures, with what it is counted by. */
export interface ToCount {
  readonly event: NewEvent;
  readonly match: MatchFacts;
  /** Whether the match was open before this event; null for its first. */
  readonly wasOpen: boolean | null;
  /** For counted votes. */
  readonly vote: VoteFigures | null;
}

/** Events of the log from `from` on, up to and without `to`; those that move no figure are left out. */
export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly events: readonly ToCount[];
}

/** The overview's numbers, added up event by event in the log's order. */
export interface FigureStore {
  /** What comes next, at most `limit` places of the log. `from` = `to`: nothing. */
  next(limit: number): Promise<Batch>;
  /** Adds the figures of a batch. False, and nothing added, when somebody else has counted on from `from`. */
  add(batch: Pick<Batch, 'from' | 'to'>, figures: readonly Figure[]): Promise<boolean>;
  /** How many events of the log are counted. */
  upTo(): Promise<number>;
  /** Figures of this measure from a day on, in order; null: of all days. */
  read(measure: Measure, fromDay: string | null): Promise<readonly Figure[]>;
  /** The same added up over these days, each under the first of them: one row a lane and bucket. */
  total(measure: Measure, fromDay: string): Promise<readonly Figure[]>;
}
