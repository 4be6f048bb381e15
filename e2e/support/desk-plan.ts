import type { DeskPlan, PlannedPerson } from '@/lib/practice/desk-plan';
import { practiceLanes } from '@/lib/practice/practice-lanes';
import { practicePeople } from '@/lib/practice/practice-people';

export const PASSWORD = 'a password for stories';

/** The people of the practice desk, with passwords: what a story has at its desk unless it says otherwise. */
export const storyPeople: readonly PlannedPerson[] = practicePeople.map((person) => ({
  ...person,
  password: PASSWORD,
}));

export const storyPlan: DeskPlan = { people: storyPeople, lanes: practiceLanes };

/** People who sign in by a click, as `npm run demo` has them. */
export const practicePlan: DeskPlan = { people: practicePeople, lanes: practiceLanes };
