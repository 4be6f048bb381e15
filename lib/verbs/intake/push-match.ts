import type { Env } from '@/lib/domain/env';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { ingest, inLane, laneFor, offScale } from '@/lib/domain/rules/ingest';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeOf } from '@/lib/verbs/change-match';
import { envFor } from '@/lib/verbs/env-for';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';
import { pushOf } from '@/lib/verbs/intake/push-of';
import type { Pushed } from '@/lib/verbs/intake/pushed';
import { oneAtATime } from '@/lib/verbs/one-at-a-time';

export interface PushedMatch {
  readonly state: MatchState;
  readonly dropped: readonly string[];
  readonly created: boolean;
}

/** Somebody else may push the same match in the moment between looking and writing; then theirs is found. */
const TRIES = 2;

/**
 * Takes a match in, once: the same body again finds what is stored. @returns external_id_conflict,
 * score_out_of_scale, no_lane_for_purpose, unknown_image, candidate_unknown
 */
export const pushMatch = (
  context: Context,
  actor: IntegratorActor,
  pushed: Pushed,
): Promise<Result<PushedMatch>> => {
  const id = matchIdOf(actor.integrator.id, pushed.externalId);
  return oneAtATime(id, async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const stored = await context.stores.matches.load(id);
      if (stored) return repeated(stored, pushed);
      const created = await create(context, actor, id, pushed);
      if (created) return created;
    }
    return refuse('busy');
  });
};

const repeated = (state: MatchState, pushed: Pushed): Result<PushedMatch> =>
  state.match.digest === pushed.digest
    ? ok({ state, dropped: pushed.dropped, created: false })
    : refuse('external_id_conflict', undefined, { id: state.match.id });

/** Null when the guarded insert found the id taken. */
const create = async (
  context: Context,
  actor: IntegratorActor,
  id: string,
  pushed: Pushed,
): Promise<Result<PushedMatch> | null> => {
  const wrong = offScale(pushed.candidates);
  if (wrong) return { ok: false, refusal: wrong };
  const policy = laneFor(await context.stores.lanes.active(), pushed.purpose.code);
  if (!policy) return refuse('no_lane_for_purpose');
  const push = await pushOf(context, actor, id, pushed);
  if (!push.ok) return push;
  const draft = inLane(push.value, policy);
  const env: Env = await envFor(context, draft, null);
  const decided = ingest(draft, actor.by, env, pushed.dropped);
  if (!decided.ok) return decided;
  const state = evolveAll(null, decided.value.events);
  const saved = await context.stores.matches.save(changeOf(null, state, decided.value));
  return saved === 'saved' ? ok({ state, dropped: pushed.dropped, created: true }) : null;
};
