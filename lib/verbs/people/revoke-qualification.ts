import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/** Takes a qualification back from now on; doing so twice changes nothing. @returns forbidden, not_found */
export const revokeQualification = async (
  desk: Desk,
  actor: Manager,
  { qualificationId }: { readonly qualificationId: string },
): Promise<Result<{ qualification: string }>> => {
  const no = forbidden(actor, 'people.manage');
  if (no) return no;
  const all = await desk.stores.people.allQualifications();
  const found = all.find(({ id }) => id === qualificationId);
  if (!found) return refuse('not_found');
  const now = desk.clock.now();
  const facts = { qualification: found.id, kind: found.kind };
  const event = personEvent(actor, found.personId, 'qualification.revoked', now, facts);
  await desk.stores.people.revokeQualification(found.id, now, event);
  return ok({ qualification: found.id });
};
