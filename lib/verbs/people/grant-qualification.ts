import type { Qualification } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager, ownRights } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

export interface GrantQualification {
  readonly personId: string;
  readonly kind: string;
  readonly expiresAt: string;
}

/** Records what a person is qualified for, until when. @returns forbidden, own_rights, not_found, invalid_body */
export const grantQualification = async (
  desk: Desk,
  actor: Manager,
  { personId, kind, expiresAt }: GrantQualification,
): Promise<Result<{ qualification: string }>> => {
  const no = forbidden(actor, 'people.manage') ?? ownRights(actor, personId);
  if (no) return no;
  const now = desk.clock.now();
  if (expiresAt <= now) return refuse('invalid_body', 'expiresAt: must lie in the future');
  if (!(await desk.stores.people.person(personId))) return refuse('not_found');
  const qualification: Qualification = {
    id: desk.ids.id('qua'),
    personId,
    kind,
    grantedBy: actor.by.id,
    grantedAt: now,
    expiresAt,
    revokedAt: null,
  };
  const facts = { qualification: qualification.id, kind, expiresAt };
  const event = personEvent(actor, personId, 'qualification.granted', now, facts);
  const granted = await desk.stores.people.grantQualification(qualification, event);
  return granted ? ok({ qualification: qualification.id }) : refuse('busy');
};
