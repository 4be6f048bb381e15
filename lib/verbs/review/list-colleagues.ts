import { liveLease } from '@/lib/domain/find';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { envFor } from '@/lib/verbs/env-for';

/** Colleagues who hold the lane's qualification. Whether they touched this match is theirs to know: it is not said here. */
export const listColleagues = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
): Promise<Result<readonly { id: string; name: string }[]>> => {
  const state = await context.stores.matches.load(matchId);
  if (!state || liveLease(state)?.person !== actor.person.id) return refuse('not_found');
  const env = await envFor(context, state, actor.person.id);
  const [people, qualifications] = await Promise.all([
    context.stores.people.people(),
    context.stores.people.allQualifications(),
  ]);
  return ok(
    people
      .filter((p) => p.id !== actor.person.id && !p.disabledAt && may(p.roles, 'reviews.work'))
      .filter((p) =>
        qualified(
          qualifications.filter((q) => q.personId === p.id),
          env.policy.qualification,
          env.now,
        ),
      )
      .map(({ id, name }) => ({ id, name })),
  );
};
