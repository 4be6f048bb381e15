import { parseCookies, sessionCookieName } from '@/lib/auth/cookie';
import { actorOfSession } from '@/lib/auth/session';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { runningDesk } from '@/lib/ports/running-desk';

const signedOut = refuse('not_signed_in');

/** The person behind a request's cookie, or `not_signed_in`. */
export const requireActor = async (
  desk: Desk,
  request: Request,
  options: { readonly quiet: boolean } = { quiet: false },
): Promise<Result<PersonActor>> => {
  const token = sessionTokenOf(desk, request);
  const actor = token ? await actorOfSession(desk, token, options) : null;
  return actor ? { ok: true, value: actor } : signedOut;
};

export const sessionTokenOf = (desk: Desk, request: Request): string | undefined =>
  parseCookies(request.headers.get('cookie'))[sessionCookieName(desk.config)];

/** The person who loads a page, or null; for server components. */
export const currentActor = async (): Promise<PersonActor | null> => {
  // Loaded here, because it works only inside Next and everything else of this file works in a test too.
  const { cookies } = await import('next/headers');
  const desk = await runningDesk();
  const token = (await cookies()).get(sessionCookieName(desk.config))?.value;
  return token ? actorOfSession(desk, token, { quiet: false }) : null;
};
