import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { type Action, may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';

export interface LeadChange {
  readonly matchId: string;
  readonly leadId: string;
  readonly reason: string;
}

/** What the three supervisor's verbs on a lead share: permission first, one guarded write, the new version back. */
export const changeLead = async (
  context: Context,
  actor: PersonActor,
  input: LeadChange,
  action: Action,
  rule: (state: MatchState, env: Env) => Decided | Promise<Decided>,
): Promise<Result<{ version: number }>> => {
  if (!may(actor.person.roles, action)) return refuse('forbidden', 'Supervisors answer for leads.');
  const done = await changeMatch(context, input.matchId, null, rule);
  return done.ok ? ok({ version: done.value.state.match.version }) : done;
};
