import type { Env } from '@/lib/domain/env';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { barredBy } from '@/lib/domain/provider-terms';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { ingest, inLane, laneFor, offScale } from '@/lib/domain/rules/ingest';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeOf } from '@/lib/verbs/change-match';
import { envFor } from '@/lib/verbs/env-for';
import { type Beside, besideOf } from '@/lib/verbs/intake/beside';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';
import { pushOf } from '@/lib/verbs/intake/push-of';
import type { Pushed } from '@/lib/verbs/intake/pushed';
import { uploads } from '@/lib/verbs/intake/with-sizes';
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
 * score_out_of_scale, provider_terms, no_lane_for_purpose, unknown_image, candidate_unknown
 * @param beside what a provider sent besides, kept in the same write
 */
export const pushMatch = (
  context: Context,
  actor: IntegratorActor,
  pushed: Pushed,
  beside: Beside | null = null,
): Promise<Result<PushedMatch>> => {
  const id = matchIdOf(actor.integrator.id, pushed.externalId);
  return oneAtATime(id, async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const known = await context.stores.matches.digestOf(id);
      if (known !== null && known !== pushed.digest) return refuse('external_id_conflict', undefined, { id });
      const state = known === null ? null : await context.stores.matches.load(id);
      if (state) return ok({ state, dropped: pushed.dropped, created: false });
      const created = await create(context, actor, id, pushed, beside);
      if (created) return created;
    }
    return refuse('busy');
  });
};

/** The clause of the provider's terms that bars this push, or null (references.md C-30). */
const barred = (actor: IntegratorActor, { provider, purpose, consentRef }: Pushed): Refusal | null => {
  const { operator } = actor.integrator;
  const term = barredBy({ provider: provider.name, operator, purpose: purpose.code, consentRef });
  if (!term) return null;
  const { id, clause, source } = term;
  const detail = `${source}: “${clause}”.`;
  return refuse('provider_terms', detail, { term: id, clause, source }).refusal;
};

/** Null when the guarded insert found the id taken. */
const create = async (
  context: Context,
  actor: IntegratorActor,
  id: string,
  pushed: Pushed,
  beside: Beside | null,
): Promise<Result<PushedMatch> | null> => {
  const wrong = offScale(pushed.candidates) ?? barred(actor, pushed);
  if (wrong) return { ok: false, refusal: wrong };
  const policy = laneFor(await context.stores.lanes.active(), pushed.purpose.code);
  if (!policy) return refuse('no_lane_for_purpose');
  const push = await pushOf(context, actor, id, pushed);
  if (!push.ok) return push;
  const draft = inLane(push.value, policy);
  const env: Env = await envFor(context, draft, null);
  const decided = ingest(draft, actor.by, env, pushed.dropped);
  if (!decided.ok) return decided;
  const decision = beside ? besideOf(decided.value, actor.by, env, beside, pushed.dropped) : decided.value;
  const state = evolveAll(null, decision.events);
  // Uploads may be forgotten meanwhile, and their files with them; then they are unknown at the next try.
  const known = { kind: 'images_known', integrator: actor.integrator.id, images: uploads(pushed) } as const;
  const guards = [...decision.guards, known];
  const saved = await context.stores.matches.save(changeOf(null, state, { ...decision, guards }));
  if (saved !== 'saved') return null;
  context.usage.pushed(actor.key.id, env.now);
  return ok({ state, dropped: pushed.dropped, created: true });
};
