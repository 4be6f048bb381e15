import type { Evidence } from '@/lib/domain/evidence';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { addEvidence as rule } from '@/lib/domain/rules/evidence';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { tooMuchEvidence } from '@/lib/verbs/intake/evidence-limit';
import { originTouches } from '@/lib/verbs/intake/origins';
import type { PushedEvidence } from '@/lib/verbs/intake/pushed';

/** A supervisor adds an item, for instance before reopening. They have touched the match by it, as an integrator's person has. */
export const addEvidence = async (
  context: Context,
  actor: PersonActor,
  input: { readonly matchId: string; readonly item: PushedEvidence },
): Promise<Result<{ version: number }>> => {
  if (!may(actor.person.roles, 'evidence.add')) return refuse('forbidden', 'Supervisors add evidence.');
  const me = actor.person.id;
  const origins = await originTouches(context, [input.item]);
  const done = await changeMatch(context, input.matchId, null, (state, env) => {
    const tooMuch = tooMuchEvidence(state, input.item.key);
    if (tooMuch) return tooMuch;
    const { round } = state.match;
    const item: Evidence = {
      ...input.item,
      addedAt: env.now,
      addedBy: `person:${me}`,
      withdrawnAt: null,
      withdrawnReason: null,
    };
    const mine = { person: me, reason: 'submitted_evidence', round, at: env.now } as const;
    return rule(state, actor.by, env, item, [...origins(round, env.now), mine]);
  });
  return done.ok ? ok({ version: done.value.state.match.version }) : done;
};
