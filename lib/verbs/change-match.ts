import type { Decision, Env } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { feedItems } from '@/lib/domain/feed';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Context } from '@/lib/ports/context';
import type { Change } from '@/lib/ports/match-store';
import { envFor } from '@/lib/verbs/env-for';
import { oneAtATime } from '@/lib/verbs/one-at-a-time';

/** How often a verb decides again when somebody was faster (architecture.md decision 1). */
const TRIES = 3;

export interface Changed<D extends Decision> {
  readonly before: MatchState;
  readonly state: MatchState;
  readonly decision: D;
  readonly env: Env;
}

/**
 * The write path of every verb on one match: load, decide, write under the guard. When the guard finds no row,
 * somebody was faster: everything is loaded and decided again, so that the refusal says what is true now.
 * @param person whose surroundings matter (what they touched elsewhere); null for integrators and the desk.
 */
export const changeMatch = <D extends Decision>(
  context: Context,
  matchId: string,
  person: string | null,
  decide: (state: MatchState, env: Env) => Result<D> | Promise<Result<D>>,
): Promise<Result<Changed<D>>> =>
  oneAtATime(matchId, async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const done = await attempt(context, matchId, person, decide);
      if (done) return done;
    }
    return refuse('busy');
  });

/** One load, decision and write; null when somebody was faster. */
const attempt = async <D extends Decision>(
  context: Context,
  matchId: string,
  person: string | null,
  decide: (state: MatchState, env: Env) => Result<D> | Promise<Result<D>>,
): Promise<Result<Changed<D>> | null> => {
  const state = await context.stores.matches.load(matchId);
  if (!state) return refuse('not_found');
  const env = await envFor(context, state, person);
  const decided = await decide(state, env);
  if (!decided.ok) return decided;
  const decision = decided.value;
  if (decision.events.length === 0) return ok({ before: state, state, decision, env });
  const after = evolveAll(state, decision.events);
  const saved = await context.stores.matches.save(changeOf(state, after, decision));
  if (saved === 'step_up_refused') return refuse('step_up_required');
  return saved === 'saved' ? ok({ before: state, state: after, decision, env }) : null;
};

/** The rows of integrators' feeds come out of the events, so that no outcome is written without them. */
export const changeOf = (before: MatchState | null, after: MatchState, decision: Decision): Change => ({
  before,
  after,
  events: decision.events,
  guards: decision.guards,
  asides: decision.asides ?? [],
  feed: decision.events.flatMap((event: NewEvent, i) =>
    feedItems(event, (before?.match.seq ?? 0) + 1 + i, after),
  ),
});
