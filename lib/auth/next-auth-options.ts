import type { AuthOptions, User } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { checkCredentials, checkPracticeLogin, type Sender } from '@/lib/auth/check-credentials';
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie';
import { deriveKey } from '@/lib/auth/derive-key';
import { ABSOLUTE_LIMIT, actorOfSession, closeSession, openSession } from '@/lib/auth/session';
import type { Way } from '@/lib/auth/sign-in-events';
import type { Account } from '@/lib/domain/person';
import { type Refusal, RefusalError, type Result, refuse } from '@/lib/domain/refusal';
import { SECOND } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';

type Provider = AuthOptions['providers'][number];

/** Where the end of a sign-in is left: next-auth catches what is thrown and passes on no more than a word. */
export interface Outcome {
  /** Whose secret fitted, as the account was then. */
  proven?: { readonly account: Account; readonly way: Way };
  refusal?: Refusal;
  fault?: unknown;
}

/** What a request brings beside its fields: for the throttle, and the session that a sign-in replaces. */
export interface Browser extends Sender {
  readonly session: string | null;
}

const settle = async (outcome: Outcome, way: Way, check: Promise<Result<Account>>): Promise<User | null> => {
  try {
    const checked = await check;
    if (checked.ok) {
      outcome.proven = { account: checked.value, way };
      return { id: checked.value.id };
    }
    outcome.refusal = checked.refusal;
  } catch (fault) {
    outcome.fault = fault;
  }
  return null;
};

const byPassword = (desk: Desk, outcome: Outcome, sender: Sender): Provider => ({
  id: 'credentials',
  name: 'Name and password',
  type: 'credentials',
  credentials: { login: {}, password: {} },
  authorize: (sent) => {
    const { login = '', password = '' } = sent ?? {};
    return settle(outcome, 'password', checkCredentials(desk, String(login), String(password), sender));
  },
});

const byClick = (desk: Desk, outcome: Outcome): Provider => ({
  id: 'practice',
  name: 'Practice desk',
  type: 'credentials',
  credentials: { login: {} },
  authorize: (sent) => settle(outcome, 'practice', checkPracticeLogin(desk, String(sent?.login ?? ''))),
});

/** The value of the new session's cookie. The session that the browser had ends, or it would live on unseen. */
const begin = async (desk: Desk, { proven }: Outcome, before: string | null): Promise<string> => {
  const token = proven && (await openSession(desk, proven.account, proven.way));
  if (!token) throw new RefusalError(refuse('sign_in_failed').refusal);
  if (before) await closeSession(desk, before, 'replaced');
  return token;
};

/**
 * next-auth as the desk uses it. Its session cookie would be a JWT that nobody can take back; here
 * `encode` and `decode` put an opaque id into it whose hash is a session row. The cookies of an identity
 * provider's dance (state, PKCE, nonce) come through the same two functions, told apart by their `salt`,
 * and keep the default form.
 */
export const nextAuthOptions = (desk: Desk, outcome: Outcome, browser: Browser): AuthOptions => ({
  secret: deriveKey(desk.config.secret, 'next-auth').toString('base64url'),
  providers: [byPassword(desk, outcome, browser), ...(desk.config.practice ? [byClick(desk, outcome)] : [])],
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT / SECOND },
  useSecureCookies: sessionCookieOptions(desk.config).secure,
  cookies: {
    sessionToken: { name: sessionCookieName(desk.config), options: sessionCookieOptions(desk.config) },
  },
  jwt: {
    encode: async (params) => {
      if (params.salt) return encode(params);
      const session = params.token?.session;
      return typeof session === 'string' ? session : begin(desk, outcome, browser.session);
    },
    decode: async (params) => {
      if (params.salt) return decode(params);
      const actor = params.token ? await actorOfSession(desk, params.token, { quiet: true }) : null;
      return actor && params.token
        ? { session: params.token, sub: actor.accountId, name: actor.person.name }
        : null;
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.session === 'string') await closeSession(desk, token.session, 'signed_out');
    },
  },
  logger: {
    error: (code, facts) => desk.log.warn({ code, facts: String(facts) }, 'next-auth'),
    warn: (code) => desk.log.debug({ code }, 'next-auth'),
    debug: () => {},
  },
});
