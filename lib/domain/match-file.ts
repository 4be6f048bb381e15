import { arrivedBeside } from '@/lib/domain/beside-events';
import type { Env } from '@/lib/domain/env';
import type { MatchEvent } from '@/lib/domain/event';
import { isClosed } from '@/lib/domain/find';
import { gate } from '@/lib/domain/gate';
import { ownImages, taints, worth } from '@/lib/domain/independence';
import type { MatchState } from '@/lib/domain/match';
import type { MatchFileView, RoundFile } from '@/lib/domain/match-file-view';
import { recheckOf } from '@/lib/domain/recheck';
import { sayEvent } from '@/lib/domain/say-event';
import { secretOf } from '@/lib/domain/told/secret';

/** Whether a person is still at their work of this round and has not sealed it: until then it is theirs alone. */
const unsealed = (state: MatchState, person: string, round: number): boolean =>
  round === state.match.round &&
  !isClosed(state) &&
  state.reviews.some((r) => r.person === person && r.round === round && !r.sealedAt);

export const isSecret = (state: MatchState, event: MatchEvent): boolean => {
  const secret = secretOf(event);
  if (!secret) return false;
  const { until, person, round } = secret;
  if (until === 'sealed') return unsealed(state, person, round);
  return round === state.match.round && state.pendingVotes.some((p) => p.person === person);
};

/** The whole match as a supervisor or auditor reads it. */
export const matchFile = (
  state: MatchState,
  events: readonly MatchEvent[],
  env: Env,
  names: Readonly<Record<string, string>>,
): MatchFileView => {
  const why = taints(state.evidence, ownImages(state));
  return {
    match: state.match,
    policy: env.policy,
    gate: gate(state.match.probe, null, env.policy),
    candidates: state.candidates,
    evidence: state.evidence.map((item) => ({ ...item, ...worth(item, why) })),
    rounds: Array.from({ length: state.match.round }, (_, i) => roundFile(state, i + 1)),
    leads: state.leads,
    redeemers: state.redeemers,
    rechecks: state.rechecks,
    recheckOf: recheckOf(state.match),
    touches: state.touches,
    beside: arrivedBeside(events),
    events: events
      .filter((e) => !isSecret(state, e))
      .map((e) => ({ seq: e.seq, at: e.at, by: e.by, kind: e.kind, says: sayEvent(e, names), hash: e.hash })),
    names,
  };
};

const roundFile = (state: MatchState, round: number): RoundFile => {
  const of = <T extends { readonly round: number }>(list: readonly T[]): readonly T[] =>
    list.filter((x) => x.round === round);
  return {
    round,
    reviews: of(state.reviews),
    dispositions: of(state.dispositions).filter((d) => !unsealed(state, d.person, d.round)),
    disproofs: of(state.disproofs),
    votes: of(state.votes),
    voids: of(state.voids),
    leases: of(state.leases).map(({ tokenHash: _, ...lease }) => lease),
    exposures: [...of(state.exposures)].sort((a, b) => a.seq - b.seq),
  };
};
