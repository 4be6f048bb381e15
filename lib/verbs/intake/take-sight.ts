import type { Decision } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { recordSight } from '@/lib/domain/rules/sight';
import { MOST_SIGHTS, type Sight } from '@/lib/domain/sight';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { sightKey } from '@/lib/verbs/intake/beside';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';
import { factsOf, keptAside } from '@/lib/verbs/intake/keep-aside';
import { pushMatch } from '@/lib/verbs/intake/push-match';
import type { Pushed } from '@/lib/verbs/intake/pushed';

export interface TakenSight {
  readonly state: MatchState;
  readonly taken: 'match' | 'sight' | 'repeat';
}

/**
 * Takes in one sight of a track: the first makes the match, each further one is appended to it. Nothing of the match
 * is replaced, and a decided one stays decided. @returns too_many_sights, and what pushMatch returns
 */
export const takeSight = async (
  context: Context,
  actor: IntegratorActor,
  pushed: Pushed,
  seen: { readonly sight: Sight; readonly aside: unknown },
): Promise<Result<TakenSight>> => {
  const id = matchIdOf(actor.integrator.id, pushed.externalId);
  const made = await pushMatch(context, actor, pushed, seen);
  if (made.ok && made.value.created) return ok({ state: made.value.state, taken: 'match' });
  // Every later sight differs from the body that made the match.
  if (!made.ok && made.refusal.code !== 'external_id_conflict') return made;
  const key = sightKey(seen.sight);
  const changed = await changeMatch<Decision>(context, id, null, async (state, env) => {
    // Read after the state: whoever adds a key meanwhile moves the match on, and this is decided again.
    const keys = await context.stores.matches.asideKeys(id);
    if (keys.includes(key)) return ok({ events: [], guards: [] });
    if (keys.length >= MOST_SIGHTS)
      return refuse('too_many_sights', `${MOST_SIGHTS} sights of one track are kept; this is one more.`);
    const aside = keptAside(key, seen.aside, env.now);
    const decided = recordSight(state, actor.by, env, seen.sight, factsOf(aside), pushed.dropped);
    return decided.ok ? ok({ ...decided.value, asides: [aside] }) : decided;
  });
  if (!changed.ok) return changed;
  const { state, decision } = changed.value;
  return ok({ state, taken: decision.events.length > 0 ? 'sight' : 'repeat' });
};
