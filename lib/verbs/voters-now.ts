import type { Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import { namedIn } from '@/lib/domain/rules/ingest-persons';
import type { VotersNow } from '@/lib/domain/rules/lead';
import type { Context } from '@/lib/ports/context';

/**
 * Whether each of these persons, as of now, is still here in their role, holds the lane's qualification, and is named
 * as the source of no item: people get names and aliases later than items do.
 */
export const fitNow = async (
  context: Context,
  state: MatchState,
  persons: readonly string[],
  env: Env,
): Promise<VotersNow> => {
  // Simulated votes are nobody's; what is tried out is never valid anyhow.
  if (state.match.mode === 'sandbox') return { fit: () => true };
  const fit = new Set<string>();
  for (const id of new Set(persons)) {
    const [person, held] = await Promise.all([
      context.stores.people.person(id),
      context.stores.people.qualifications(id),
    ]);
    const barred =
      !person ||
      person.disabledAt ||
      !may(person.roles, 'reviews.work') ||
      env.keyHolders.includes(id) ||
      namedIn(person, state.evidence);
    if (!barred && qualified(held, env.policy.qualification, env.now)) fit.add(id);
  }
  return { fit: (person) => fit.has(person) };
};

/** The same of a lead's voters. */
export const votersNow = (
  context: Context,
  state: MatchState,
  leadId: string,
  env: Env,
): Promise<VotersNow> => fitNow(context, state, state.leads.find((l) => l.id === leadId)?.voters ?? [], env);
