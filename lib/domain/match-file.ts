import type { Env } from '@/lib/domain/env';
import type { MatchEvent } from '@/lib/domain/event';
import { gate } from '@/lib/domain/gate';
import { ownImages, taints, worth } from '@/lib/domain/independence';
import type { MatchState } from '@/lib/domain/match';
import type { MatchFileView, RoundFile } from '@/lib/domain/match-file-view';
import { sayEvent } from '@/lib/domain/say-event';

/** Events that stay with their person until they count: a pending vote is invisible to everybody else. */
const hidden = (state: MatchState, events: readonly MatchEvent[]): ReadonlySet<number> => {
  const open = new Set(state.pendingVotes.map((p) => p.person));
  return new Set(
    events.filter((e) => e.kind === 'vote.pended' && open.has(e.data.pending.person) && e.data.pending.round === state.match.round).map((e) => e.seq),
  );
};

/** The whole match as a supervisor or auditor reads it. */
export const matchFile = (
  state: MatchState,
  events: readonly MatchEvent[],
  env: Env,
  names: Readonly<Record<string, string>>,
): MatchFileView => {
  const why = taints(state.evidence, ownImages(state));
  const secret = hidden(state, events);
  return {
    match: state.match,
    policy: env.policy,
    gate: gate(state.match.probe, null, env.policy),
    candidates: state.candidates,
    evidence: state.evidence.map((item) => ({ ...item, ...worth(item, why) })),
    rounds: Array.from({ length: state.match.round }, (_, i) => roundFile(state, i + 1)),
    leads: state.leads,
    touches: state.touches,
    events: events
      .filter((e) => !secret.has(e.seq))
      .map((e) => ({ seq: e.seq, at: e.at, by: e.by, kind: e.kind, says: sayEvent(e, names), hash: e.hash })),
    names,
  };
};

const roundFile = (state: MatchState, round: number): RoundFile => {
  const of = <T extends { readonly round: number }>(list: readonly T[]): readonly T[] => list.filter((x) => x.round === round);
  return {
    round,
    reviews: of(state.reviews),
    dispositions: of(state.dispositions),
    disproofs: of(state.disproofs),
    votes: of(state.votes),
    voids: of(state.voids),
    leases: of(state.leases).map(({ tokenHash: _, ...lease }) => lease),
    exposures: [...of(state.exposures)].sort((a, b) => a.seq - b.seq),
  };
};
