import type { Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import type { VotersNow } from '@/lib/domain/rules/lead';
import type { Context } from '@/lib/ports/context';

/** Whether each voter of a lead is still here, in their role, and holds the lane's qualification, as of now. */
export const votersNow = async (
  context: Context,
  state: MatchState,
  leadId: string,
  env: Env,
): Promise<VotersNow> => {
  const voters = state.leads.find((l) => l.id === leadId)?.voters ?? [];
  const fit = new Set<string>();
  for (const id of voters) {
    const [person, held] = await Promise.all([
      context.stores.people.person(id),
      context.stores.people.qualifications(id),
    ]);
    const barred =
      !person || person.disabledAt || !may(person.roles, 'reviews.work') || env.keyHolders.includes(id);
    if (!barred && qualified(held, env.policy.qualification, env.now)) fit.add(id);
  }
  return { fit: (person) => fit.has(person) };
};
