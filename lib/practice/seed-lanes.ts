import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { PlannedLane } from '@/lib/practice/desk-plan';
import { unwrap } from '@/lib/practice/unwrap';
import { confirmPolicy } from '@/lib/verbs/lanes/confirm-policy';
import { proposePolicy } from '@/lib/verbs/lanes/propose-policy';

/** Two supervisors, since nobody confirms their own proposal. @throws where the plan has fewer */
const supervisorsOf = (actors: Iterable<PersonActor>): readonly [PersonActor, PersonActor] => {
  const [first, second] = [...actors].filter(({ person }) => person.roles.includes('supervisor'));
  if (!first || !second) throw new Error('A desk with lanes needs two supervisors.');
  return [first, second];
};

/** Proposes and confirms the lanes that are not in force yet; a lane that somebody has changed stays as it is. */
export const seedLanes = async (
  desk: Desk,
  lanes: readonly PlannedLane[],
  actors: Iterable<PersonActor>,
): Promise<void> => {
  const inForce = new Set((await desk.stores.lanes.active()).map(({ lane }) => lane));
  const missing = lanes.filter(({ lane }) => !inForce.has(lane));
  if (missing.length === 0) return;
  const [proposer, confirmer] = supervisorsOf(actors);
  for (const policy of missing) {
    const proposed = await proposePolicy(desk, proposer, { policy, proposer: proposer.person });
    unwrap(await confirmPolicy(desk, confirmer, unwrap(proposed)));
  }
};
