import type { Env } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import type { Match, MatchState } from '@/lib/domain/match';
import { recheckExternalId, recheckIntegrator } from '@/lib/domain/recheck';
import type { Touch } from '@/lib/domain/review';
import { by, DESK } from '@/lib/domain/rules/decided';

/** What bars a person from this match for good; who reviewed it is barred as whoever reviewed this probe elsewhere. */
const KEPT: ReadonlySet<Touch['reason']> = new Set<Touch['reason']>([
  'obtained_evidence',
  'submitted_evidence',
  'paid_for_evidence',
  'holds_key',
  'conflict',
]);

/**
 * The blind re-review of a decision as a match of its own: what was decided about, as it stands now, and nothing that
 * tells whoever takes it that it is one (docs/decisions/0013-sampling.md).
 * @param id follows from its integrator and external id as any match's does, so that a round has one
 */
export const ingestRecheck = (state: MatchState, env: Env, id: string): NewEvent => {
  const { now } = env;
  const { round } = state.match;
  const match: Match = {
    ...state.match,
    id,
    integrator: recheckIntegrator(state.match.integrator),
    externalId: recheckExternalId(state.match, round),
    ...{ status: 'queued', round: 1, receivedAt: now, queuedAt: now, decidedAt: null, repeats: [] },
    ...{ reservedFor: null, reservedUntil: null, hold: null, purgedAt: null, version: 1, seq: 1 },
  };
  const touches = state.touches
    .filter(({ reason }) => KEPT.has(reason))
    .filter((t, i, all) => all.findIndex((o) => o.person === t.person && o.reason === t.reason) === i)
    .map((touch) => ({ ...touch, round: 1 }));
  const { candidates, evidence } = state;
  return by(DESK, now)('match.ingested', { match, candidates, evidence, touches, dropped: [] });
};

/** Under which name a re-review is pushed: what its id is made from. */
export const recheckName = ({ match }: MatchState) => ({
  integrator: recheckIntegrator(match.integrator),
  externalId: recheckExternalId(match, match.round),
});
