import { bumpsVersion, type NewEvent } from '@/lib/domain/event';
import { HANDLERS } from '@/lib/domain/evolve-handlers';
import type { MatchState } from '@/lib/domain/match';

/**
 * The state after one more event. Decisions are applied with it and the log is replayed with it, so both
 * are the same by construction; the database is compared against a replay in tests and by `verify`.
 */
export const evolve = (state: MatchState | null, event: NewEvent): MatchState => {
  if (event.kind === 'match.ingested') return ingested(event);
  if (!state) throw new Error(`the first event of a match must be match.ingested, not ${event.kind}`);
  const seq = state.match.seq + 1;
  const version = state.match.version + (bumpsVersion(event.kind) ? 1 : 0);
  const next = (HANDLERS[event.kind] as (s: MatchState, e: NewEvent, seq: number) => MatchState)(
    state,
    event,
    seq,
  );
  return { ...next, match: { ...next.match, seq, version } };
};

/** Applies events in order. */
export const evolveAll = (state: MatchState | null, events: readonly NewEvent[]): MatchState => {
  const after = events.reduce<MatchState | null>(evolve, state);
  if (!after) throw new Error('a match has at least one event');
  return after;
};

const ingested = (event: Extract<NewEvent, { kind: 'match.ingested' }>): MatchState => ({
  // Absent in what was pushed before providers' guidance and legal holds were recorded.
  match: {
    ...event.data.match,
    cautions: event.data.match.cautions ?? [],
    hold: event.data.match.hold ?? null,
    ...{ seq: 1, version: 1 },
  },
  candidates: event.data.candidates,
  evidence: event.data.evidence,
  touches: event.data.touches,
  leases: [],
  reviews: [],
  dispositions: [],
  exposures: [],
  disproofs: [],
  pendingVotes: [],
  votes: [],
  voids: [],
  leads: [],
  redeemers: [],
  rechecks: [],
});
