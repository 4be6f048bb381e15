import { type Action, may, rolesFor } from '@/lib/domain/permission';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { PersonActor, SystemActor } from '@/lib/ports/actors';

/** Who may run a verb about people and keys: somebody signed in, or the operator at the command line. */
export type Manager = PersonActor | SystemActor;

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** The refusal for somebody whose roles do not allow this, or null. */
export const forbidden = (actor: Manager, action: Action): Refused | null => {
  if (actor.kind === 'system' || may(actor.person.roles, action)) return null;
  return refuse('forbidden', `This needs the role ${rolesFor(action).join(' or ')}.`);
};

/** The refusal for somebody who changes their own rights, or null. Binds the person, whichever account they use. */
export const ownRights = (actor: Manager, personId: string): Refused | null =>
  actor.kind === 'person' && actor.person.id === personId ? refuse('own_rights') : null;
