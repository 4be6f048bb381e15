import type { MatchEvents } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import type { Recheck } from '@/lib/domain/recheck';
import type { Instant } from '@/lib/domain/time';

const withRecheck = (state: MatchState, id: string, patch: Partial<Recheck>): MatchState => ({
  ...state,
  rechecks: state.rechecks.map((r) => (r.recheck === id ? { ...r, ...patch } : r)),
});

export const drawn = (state: MatchState, data: MatchEvents['recheck.drawn'], at: Instant): MatchState => {
  const { recheck, round, outcome, candidate, plan, version, why, ticket } = data;
  const fresh: Recheck = {
    ...{
      recheck,
      round,
      lane: state.match.lane,
      outcome,
      candidate,
      plan,
      version,
      why,
      ticket,
      drawnAt: at,
    },
    ...{ answeredAt: null, result: null, verdict: null, otherCandidate: null, opinion: null },
    ...{ excluded: false, against: false },
    ...{ concludedAt: null, concludedBy: null, finding: null, words: null },
  };
  return { ...state, rechecks: [...state.rechecks, fresh] };
};

export const answered = (
  state: MatchState,
  { recheck, result, verdict, otherCandidate, opinion, excluded, against }: MatchEvents['recheck.answered'],
  at: Instant,
): MatchState =>
  withRecheck(state, recheck, {
    ...{ answeredAt: at, result, verdict, otherCandidate, opinion, excluded, against },
  });

export const concluded = (
  state: MatchState,
  { recheck, finding, words, person }: MatchEvents['recheck.concluded'],
  at: Instant,
): MatchState => withRecheck(state, recheck, { concludedAt: at, concludedBy: person, finding, words });
