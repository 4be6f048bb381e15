import { parseCookies, sessionCookieName } from '@/lib/auth/cookie';
import { actorOfSession } from '@/lib/auth/session';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

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
