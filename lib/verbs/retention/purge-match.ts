import { ok, type Result } from '@/lib/domain/refusal';
import { purge } from '@/lib/domain/rules/purge';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';

/** Purges one match, if its rules say so by now. @returns whether it did */
export const purgeMatch = async (context: Context, matchId: string): Promise<Result<boolean>> => {
  const done = await changeMatch(context, matchId, null, async (state, env) => {
    // Whoever adds a text meanwhile moves the match on, and this is decided again.
    const texts = await context.stores.matches.asideKeys(matchId);
    return purge(state, env, texts.length);
  });
  return done.ok ? ok(done.value.decision.events.length > 0) : done;
};
