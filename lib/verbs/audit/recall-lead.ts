import type { Result } from '@/lib/domain/refusal';
import { recallLead as rule } from '@/lib/domain/rules/lead';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeLead, type LeadChange } from '@/lib/verbs/audit/change-lead';

export const recallLead = (
  context: Context,
  actor: PersonActor,
  input: LeadChange,
): Promise<Result<{ version: number }>> =>
  changeLead(context, actor, input, 'leads.recall', (state, env) =>
    rule(state, actor.person.id, env, input.leadId, input.reason),
  );
