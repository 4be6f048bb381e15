import type { Env, Who } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import { claimKind } from '@/lib/domain/rules/claim';
import { barred } from '@/lib/domain/rules/eligible';
import type { Instant } from '@/lib/domain/time';

/** Whether somebody of these persons may take a waiting match, as far as the match itself tells. */
export const somebodyMayTake = (state: MatchState, persons: readonly Who[], env: Env): boolean =>
  persons.some((who) => barred(state, who, env, claimKind(state)) === null);

/** Whether anybody of these persons works in the lane at all; if not, one alarm for the lane says it. */
export const somebodyWorks = (policy: Policy, persons: readonly Who[], now: Instant): boolean =>
  persons.some(
    ({ person, qualifications }) =>
      !person.disabledAt &&
      may(person.roles, policy.role === 'examiner' ? 'reviews.adjudicate' : 'reviews.work') &&
      qualified(qualifications, policy.qualification, now),
  );
