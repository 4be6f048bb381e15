import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { DeskPlan } from '@/lib/practice/desk-plan';
import { seedLanes } from '@/lib/practice/seed-lanes';
import { seedPeople } from '@/lib/practice/seed-people';

/** Brings a desk to its plan through the same verbs as the screens; what is there already stays. Actors by login. */
export const seedDesk = async (
  desk: Desk,
  { people, lanes }: DeskPlan,
): Promise<ReadonlyMap<string, PersonActor>> => {
  const actors = await seedPeople(desk, people);
  await seedLanes(desk, lanes, actors.values());
  return actors;
};
