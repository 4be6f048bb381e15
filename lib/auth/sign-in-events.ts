import { createHmac } from 'node:crypto';
import { deriveKey } from '@/lib/auth/derive-key';
import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Actor } from '@/lib/domain/event';
import type { Account } from '@/lib/domain/person';
import type { Instant } from '@/lib/domain/time';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Session } from '@/lib/ports/session-store';

/** How somebody shows who they are; `practice` is the click on a practice desk. */
export type Way = 'password' | 'practice' | 'step_up';

/** Enough of the hash to tell one session of a person from another. */
const shown = (session: Session): string => session.hash.slice(0, 16);

const byPerson = (id: string): Actor => ({ kind: 'person', id });

export const sessionOpened = (session: Session, way: Way): DeskEvent => ({
  stream: `person:${session.personId}`,
  kind: 'session.opened',
  at: session.createdAt,
  by: byPerson(session.personId),
  data: { session: shown(session), account: session.accountId, way },
});

/** `replaced`: somebody signed in anew in the same browser. */
export type EndOfSession = 'signed_out' | 'replaced';

export const sessionClosed = (session: Session, at: Instant, why: EndOfSession): DeskEvent => ({
  stream: `person:${session.personId}`,
  kind: 'session.closed',
  at,
  by: byPerson(session.personId),
  data: { session: shown(session), account: session.accountId, why },
});

/**
 * A mark of what was typed as a name. Keyed, because people type passwords into that field, and a plain
 * hash of one could be guessed by whoever reads the log.
 */
export const markOf = (desk: Desk, typed: string): string =>
  createHmac('sha256', deriveKey(desk.config.secret, 'typed-name')).update(typed).digest('hex');

/** A secret that did not fit: in the log of the person, where the name belongs to one. */
export const signInFailed =
  (desk: Desk, name: string, account: Account | null) =>
  (at: Instant): DeskEvent => ({
    stream: account ? `person:${account.personId}` : 'desk',
    kind: 'sign_in.failed',
    at,
    // Nobody has shown who they are.
    by: systemActor.by,
    data: { way: 'password', ...(account ? { account: account.id } : { name: markOf(desk, name) }) },
  });

/** Somebody signed in gave a wrong password where a fresh one was asked for. */
export const stepUpFailed =
  (personId: string, accountId: string) =>
  (at: Instant): DeskEvent => ({
    stream: `person:${personId}`,
    kind: 'sign_in.failed',
    at,
    by: byPerson(personId),
    data: { way: 'step_up', account: accountId },
  });
