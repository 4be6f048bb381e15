import type { KeptAside } from '@/lib/domain/aside';
import type { Surroundings } from '@/lib/domain/env';
import type { MatchEvent, NewEvent } from '@/lib/domain/event';
import type { NewFeedItem } from '@/lib/domain/feed';
import type { Guard } from '@/lib/domain/guard';
import type { MatchState, Status } from '@/lib/domain/match';

/** `faster`: the guarded statement found no row (somebody wrote first, or a Guard does not hold any more). */
export type Saved = 'saved' | 'faster' | 'step_up_refused';

export interface Change {
  /** Null for a new match. */
  readonly before: MatchState | null;
  readonly after: MatchState;
  readonly events: readonly NewEvent[];
  readonly guards: readonly Guard[];
  /** Outcomes for the integrator's feed, written in the same write. */
  readonly feed: readonly NewFeedItem[];
  /** Texts that are kept beside the match, in the same write. */
  readonly asides?: readonly KeptAside[];
}

export interface ClaimableQuery {
  readonly lane: string;
  readonly person: string;
  readonly status: 'queued' | 'adjudication';
  readonly now: string;
  readonly limit: number;
  /** Without blind re-reviews, for whoever may not take one. */
  readonly noRechecks?: boolean;
}

export type { Surroundings };

export interface MatchStore {
  load(id: string): Promise<MatchState | null>;
  /** Digest of what was pushed under this id; null when unknown. */
  digestOf(id: string): Promise<string | null>;
  /** All or nothing: state, events (chained), feed, counters; guarded by `seq` and the guards. */
  save(change: Change): Promise<Saved>;
  surroundings(state: MatchState, person: string | null): Promise<Surroundings>;
  /** Ids by priority, then age, that this person may take as far as SQL can tell; rules decide again. */
  claimable(query: ClaimableQuery): Promise<readonly string[]>;
  /** Events of one match in order, for the match file and for replay. */
  events(id: string): Promise<readonly MatchEvent[]>;
  /** Keys of the texts that are kept beside a match. */
  asideKeys(matchId: string): Promise<readonly string[]>;
  aside(matchId: string, key: string): Promise<KeptAside | null>;
  /** Ids whose pending vote is due, whose lease or lead has run out, that waited too long, or that remind a redeemer. */
  due(now: string, limit: number): Promise<readonly string[]>;
  /** Ids in order, after `after`, with a redeemer told before then of a suspension or recall that it has not acknowledged; none of a sandbox. */
  unheard(before: string, after: string | null, limit: number): Promise<readonly string[]>;
  /** Match that holds this lead, whatever its state. */
  matchOfLead(leadId: string): Promise<string | null>;
  /** Ids in order, after `after`. @param real leave out what lies in a sandbox */
  openMatches(
    status: readonly Status[],
    after: string | null,
    limit: number,
    real?: boolean,
  ): Promise<readonly string[]>;
}
