import type { Result } from '@/lib/domain/refusal';
import { resumeLead as rule } from '@/lib/domain/rules/lead';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeLead, type LeadChange } from '@/lib/verbs/audit/change-lead';
import { votersNow } from '@/lib/verbs/voters-now';

export const resumeLead = (
  context: Context,
  actor: PersonActor,
  input: LeadChange,
): Promise<Result<{ version: number }>> =>
  changeLead(context, actor, input, 'leads.resume', async (state, env) => {
    const now = await votersNow(context, state, input.leadId, env);
    return rule(state, actor.person.id, env, input.leadId, input.reason, now);
  });
