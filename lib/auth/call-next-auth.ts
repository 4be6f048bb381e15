import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { sessionCookieName } from '@/lib/auth/cookie';
import { knownBrowserCookieName } from '@/lib/auth/known-browser';
import { nextAuthOptions, type Outcome } from '@/lib/auth/next-auth-options';
import type { Desk } from '@/lib/ports/desk';

export interface AuthCall {
  readonly method: string;
  /** What follows `/api/auth/`, as its parts. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Of the client, where it is known. */
  readonly address: string | null;
}

export interface AuthAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly refusal: Outcome['refusal'];
}

/** The part of Node's response that next-auth writes to. */
const recorder = () => {
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body = '';
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    setHeader: (name: string, value: string | string[]) => headers.set(name.toLowerCase(), value),
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    json: (value: unknown) => {
      body = JSON.stringify(value);
    },
    send: (value: unknown) => {
      if (value !== undefined) body = typeof value === 'string' ? value : JSON.stringify(value);
    },
    end: () => {},
  };
  const answer = () => {
    const sent = new Headers();
    for (const [name, value] of headers) for (const one of [value].flat()) sent.append(name, one);
    return { status, headers: sent, body };
  };
  return { response, answer };
};

// A CommonJS package: bundled it is the function, loaded by Node it is a module around it.
const handler: typeof NextAuth =
  typeof NextAuth === 'function' ? NextAuth : (NextAuth as unknown as { default: typeof NextAuth }).default;

/**
 * One request to next-auth, outside Next's own request scope. Used by the route under /api/auth and by
 * the sign-in itself, so that both take exactly the same way; an identity provider joins in the options.
 */
export const callNextAuth = async (desk: Desk, call: AuthCall): Promise<AuthAnswer> => {
  // next-auth reads its own address from here alone; what a Host header says must not count.
  process.env.NEXTAUTH_URL = desk.config.publicUrl;
  const outcome: Outcome = {};
  const { response, answer } = recorder();
  const browser = {
    address: call.address,
    session: call.cookies[sessionCookieName(desk.config)] ?? null,
    knownBrowserCookie: call.cookies[knownBrowserCookieName(desk.config)],
  };
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.path] },
    body: call.body ?? {},
    cookies: call.cookies,
    // None: it would believe x-forwarded-host about where the desk is, if the environment told it to.
    headers: {},
  };
  await handler(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    nextAuthOptions(desk, outcome, browser),
  );
  if (outcome.fault) throw outcome.fault;
  return { ...answer(), refusal: outcome.refusal };
};
