import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result } from '@/lib/domain/refusal';
import { expireLead, expireMatch } from '@/lib/domain/rules/close';
import { countVote } from '@/lib/domain/rules/count-vote';
import { expireLease } from '@/lib/domain/rules/let-go';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';

/** What the clock does to a match, in this order: a due vote counts, a lease, a lead or a wait runs out. */
export const settleMatch = async (context: Context, matchId: string): Promise<Result<boolean>> => {
  const leadId = context.ids.id('ld');
  const rules: readonly ((state: MatchState, env: Env) => Decided)[] = [
    (state, env) => countVote(state, env, leadId),
    expireLease,
    expireLead,
    expireMatch,
  ];
  const done = await changeMatch(context, matchId, null, (state, env) => {
    for (const rule of rules) {
      const decided = rule(state, env);
      if (!decided.ok || decided.value.events.length) return decided;
    }
    return ok({ events: [], guards: [] });
  });
  return done.ok ? ok(done.value.decision.events.length > 0) : done;
};
