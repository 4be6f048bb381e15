import { reviewOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { lostFacts } from '@/lib/domain/rules/holding';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { Held } from '@/lib/verbs/review/step';

/** The forms of a review that keep a draft, one of them for each candidate. Any other name would be a store without end. */
const FORMS = ['analysis', 'opinion', 'disproof', 'decision'];
const isPart = (state: MatchState, part: string): boolean =>
  FORMS.includes(part) || state.candidates.some(({ key }) => part === `disposition:${key}`);

/**
 * Keeps unsealed work of a person who has begun this round; it outlives the hold, and nobody else reads it. Only the tab
 * that this person held it in last is heard, also after its hold has ended: any other would write over newer words.
 */
export const saveDraft = async (
  context: Context,
  actor: PersonActor,
  { leaseToken, ...input }: Held & { readonly part: string; readonly body: unknown },
): Promise<Result<{ savedAt: string }>> => {
  const state = await context.stores.matches.load(input.matchId);
  if (!state || !reviewOf(state, actor.person.id)) return refuse('not_found');
  if (!isPart(state, input.part)) return refuse('not_found');
  const holder = { person: actor.person.id, tokenHash: sha256(leaseToken) };
  const savedAt = context.clock.now();
  const draft = { ...input, round: state.match.round, person: actor.person.id, savedAt };
  const put = await context.stores.drafts.put(draft, holder.tokenHash);
  if (put === 'saved') return ok({ savedAt });
  // Overtaken on its way, or the clock went back by a moment: whoever still waits for the answer sends it again.
  if (put === 'overtaken') return refuse('busy');
  const now = (await context.stores.matches.load(input.matchId)) ?? state;
  return refuse('lease_lost', undefined, lostFacts(now, holder));
};
