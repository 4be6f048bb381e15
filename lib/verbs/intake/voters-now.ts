import type { Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import type { VotersNow } from '@/lib/domain/rules/lead';
import type { Context } from '@/lib/ports/context';

/** Which voters of a lead may carry it at this moment: still here, still in their role, still qualified. */
export const votersNow = async (
  context: Context,
  state: MatchState,
  leadId: string,
  env: Env,
): Promise<VotersNow> => {
  const voters = state.leads.find((l) => l.id === leadId)?.voters ?? [];
  const { people } = context.stores;
  const judged = await Promise.all(
    voters.map(async (id) => {
      const [person, qualifications] = await Promise.all([people.person(id), people.qualifications(id)]);
      const fit =
        person !== null &&
        !person.disabledAt &&
        may(person.roles, 'reviews.work') &&
        qualified(qualifications, env.policy.qualification, env.now);
      return fit ? id : null;
    }),
  );
  return { fit: (person) => judged.includes(person) };
};
