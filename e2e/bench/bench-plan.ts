import type { DeskPlan, PlannedPerson } from '@/lib/practice/desk-plan';
import { FACE_COMPARISON, practiceLanes } from '@/lib/practice/practice-lanes';

export const PASSWORD = 'a password for benchmarks';
/** Two votes, no required kinds: the lane that claims are measured in. */
export const LANE = 'missing-persons';

const several = (
  count: number,
  name: string,
  role: PlannedPerson['roles'][number],
): readonly PlannedPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${name} ${i + 1}`,
    login: `${role}-${i + 1}`,
    password: PASSWORD,
    roles: [role],
    qualifications: role === 'reviewer' ? [FACE_COMPARISON] : [],
  }));

/** As many reviewers as asked for, four auditors, and the two supervisors that lanes need. */
export const benchPlan = (reviewers: number): DeskPlan => ({
  people: [
    ...several(reviewers, 'Reviewer', 'reviewer'),
    ...several(4, 'Auditor', 'auditor'),
    ...several(2, 'Supervisor', 'supervisor'),
  ],
  lanes: practiceLanes,
});

export const loginsOf = (plan: DeskPlan, role: string): readonly string[] =>
  plan.people.map(({ login }) => login).filter((login) => login.startsWith(`${role}-`));
