import type { Env } from '@/lib/domain/env';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { ok, RefusalError } from '@/lib/domain/refusal';
import { ingestRecheck, recheckName } from '@/lib/domain/rules/ingest-recheck';
import { drawRecheck, movedOn } from '@/lib/domain/rules/recheck';
import { drawDecision as draw } from '@/lib/domain/sampling/draw';
import { ticketOf } from '@/lib/ledger/ticket';
import type { Context } from '@/lib/ports/context';
import type { DecidedMatch, KeptPlan } from '@/lib/ports/sampling-store';
import { changeMatch, changeOf } from '@/lib/verbs/change-match';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';

const recheckIdOf = (state: MatchState): string => {
  const { integrator, externalId } = recheckName(state);
  return matchIdOf(integrator, externalId);
};

/** Pushes the re-review of a drawn round, once: its id is taken when it is there already. */
const push = async (context: Context, state: MatchState, env: Env): Promise<void> => {
  const id = recheckIdOf(state);
  const drawn = state.rechecks.find((r) => r.recheck === id);
  if (!drawn || drawn.answeredAt || movedOn(state, drawn)) return;
  if ((await context.stores.matches.digestOf(id)) !== null) return;
  const events = [ingestRecheck(state, env, id)];
  await context.stores.matches.save(changeOf(null, evolveAll(null, events), { events, guards: [] }));
};

/**
 * The match right after this event: what came since changes nothing about what is drawn, so that whoever draws again from
 * the log comes to the same.
 */
const asDecided = async ({ stores }: Context, matchId: string, seq: number): Promise<MatchState | null> => {
  const events = await stores.matches.events(matchId);
  return events.length < seq ? null : evolveAll(null, events.slice(0, seq));
};

/**
 * Draws one decision, if a plan that was in force says so: first recorded on its match, then pushed as a match of its own.
 * Whoever does it again, after a crash between the two, finds what is there and goes on.
 */
export const drawDecision = async (
  context: Context,
  { matchId, seq, at }: DecidedMatch,
  plans: readonly KeptPlan[],
): Promise<void> => {
  if (!plans.some((plan) => plan.setAt <= at)) return;
  const decided = await asDecided(context, matchId, seq);
  if (!decided) return;
  const byId = new Map(plans.map((plan) => [`${plan.id}/${plan.version}`, plan]));
  const done = await changeMatch(context, matchId, null, (state, env) => {
    const { id, round } = decided.match;
    const found = draw(decided, env.policy.qualification, plans, (plan) =>
      ticketOf(byId.get(`${plan.id}/${plan.version}`)?.secret ?? '', id, round),
    );
    if (!found) return ok({ events: [], guards: [] });
    return drawRecheck(state, env, { draw: found, recheck: recheckIdOf(state), decidedAt: at });
  });
  if (done.ok) await push(context, done.value.state, done.value.env);
  else if (done.refusal.code !== 'not_found') throw new RefusalError(done.refusal);
};
