import type { Decided, Env } from '@/lib/domain/env';
import { standingVotes } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { expireLead, expireMatch } from '@/lib/domain/rules/close';
import { countVote } from '@/lib/domain/rules/count-vote';
import { expireLease } from '@/lib/domain/rules/let-go';
import { chaseRedeemers } from '@/lib/domain/rules/warn-redeemers';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { fitNow } from '@/lib/verbs/voters-now';

/** What the clock does to a match, in this order: a due vote counts, a lease, a lead or a wait runs out, a redeemer is reminded. */
export const settleMatch = async (context: Context, matchId: string): Promise<Result<boolean>> => {
  const leadId = context.ids.id('ld');
  const count = async (state: MatchState, env: Env): Promise<Decided> => {
    const voters = [...state.pendingVotes, ...standingVotes(state)].map((v) => v.person);
    const decided = countVote(state, env, leadId, await fitNow(context, state, voters, env));
    const issues = decided.ok && decided.value.events.some(({ kind }) => kind === 'lead.issued');
    if (!issues) return decided;
    const found = await checkStanding(context, 'issue');
    // Of whatever else is found the write's guard knows, until it is acknowledged; a torn tile is mended first.
    return found.some(({ kind }) => kind === 'tile') ? refuse('log_in_doubt') : decided;
  };
  const rules: readonly ((state: MatchState, env: Env) => Decided | Promise<Decided>)[] = [
    count,
    expireLease,
    expireLead,
    expireMatch,
    chaseRedeemers,
  ];
  const done = await changeMatch(context, matchId, null, async (state, env) => {
    for (const rule of rules) {
      const decided = await rule(state, env);
      if (!decided.ok || decided.value.events.length) return decided;
    }
    return ok({ events: [], guards: [] });
  });
  return done.ok ? ok(done.value.decision.events.length > 0) : done;
};
