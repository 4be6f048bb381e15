import { type EndOfSession, sessionClosed, sessionOpened, type Way } from '@/lib/auth/sign-in-events';
import type { Account } from '@/lib/domain/person';
import { type Instant, MINUTE, plus, SECOND } from '@/lib/domain/time';
import { type PersonActor, personActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Session } from '@/lib/ports/session-store';

export const IDLE_LIMIT = 30 * MINUTE;
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;
/** A request within this time of the last noted one is not noted again: it would cost a write each. */
const NOTE_EVERY = 30 * SECOND;

/** Whether a session has run out at `now`: unused for 30 minutes, or 12 hours old. */
export const hasRunOut = (session: Pick<Session, 'createdAt' | 'seenAt'>, now: Instant): boolean =>
  now >= plus(session.seenAt, IDLE_LIMIT) || now >= plus(session.createdAt, ABSOLUTE_LIMIT);

/**
 * Opens a session for an account as it was when its secret was checked, and gives the cookie value, which
 * is stored nowhere. Null when the account has been disabled or given another password since.
 */
export const openSession = async (desk: Desk, account: Account, way: Way): Promise<string | null> => {
  const token = desk.ids.token();
  const now = desk.clock.now();
  const session: Session = {
    hash: desk.ids.fingerprint(token),
    accountId: account.id,
    personId: account.personId,
    createdAt: now,
    seenAt: now,
    revokedAt: null,
  };
  const opened = await desk.stores.sessions.add(session, account.passwordHash, sessionOpened(session, way));
  return opened ? token : null;
};

/**
 * Who a cookie value stands for at this moment, or null. Asked for every request, so that revoking,
 * disabling and changed roles count at once. `quiet` requests (heartbeats) do not keep a session awake.
 */
export const actorOfSession = async (
  desk: Desk,
  token: string,
  options: { readonly quiet: boolean },
): Promise<PersonActor | null> => {
  const now = desk.clock.now();
  const session = await desk.stores.sessions.find(desk.ids.fingerprint(token));
  if (!session || hasRunOut(session, now)) return null;
  const person = await desk.stores.people.person(session.personId);
  if (!person || person.disabledAt) return null;
  if (!options.quiet && now >= plus(session.seenAt, NOTE_EVERY))
    await desk.stores.sessions.seen(session.hash, now);
  return personActor(person, session.accountId);
};

/** Ends the session of a cookie value, if it stands for one. */
export const closeSession = async (desk: Desk, token: string, why: EndOfSession): Promise<void> => {
  const session = await desk.stores.sessions.find(desk.ids.fingerprint(token));
  const now = desk.clock.now();
  if (session) await desk.stores.sessions.revoke(session.hash, now, sessionClosed(session, now, why));
};
