import type { Grant, RolesFrom, Standing } from '@/lib/disclosure/standing/standing-of';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import type { Review } from '@/lib/domain/review';

/** What let somebody begin a review, and what they lacked if they should not have. */
export interface Basis {
  readonly roles: RolesFrom | null;
  readonly grant: Grant | null;
  readonly lacks: readonly string[];
}

/** The rule of claiming (lib/domain/rules/eligible), asked of the log for the instant at which the review began. */
export const basisOf = (
  standing: Standing,
  { kind, startedAt: at }: Pick<Review, 'kind' | 'startedAt'>,
  policy: Policy,
  { minor }: Pick<MatchState['match'], 'minor'>,
): Basis => {
  const roles = standing.roles.findLast((r) => r.at <= at) ?? null;
  const held = standing.grants.filter((g) => qualified([g], policy.qualification, at));
  const [grant] = held.toSorted((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1));
  const on = standing.switched.findLast((s) => s.at <= at)?.on ?? true;
  const examiner = kind === 'adjudication' || policy.role === 'examiner' || minor === 'yes';
  const lacks = [
    ...(on ? [] : ['they were disabled']),
    ...(may(roles?.roles ?? [], 'reviews.work') ? [] : ['they were neither reviewer nor examiner']),
    ...(examiner && !may(roles?.roles ?? [], 'reviews.adjudicate') ? ['they were no examiner'] : []),
    ...(grant ? [] : [`they did not hold “${policy.qualification}”`]),
  ];
  return { roles, grant: grant ?? null, lacks };
};
