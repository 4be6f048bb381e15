import { PASSWORD } from './bench-plan';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** Until the last byte, milliseconds. */
  readonly took: number;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>;

const isJson = (answer: Response): boolean => answer.headers.get('content-type')?.includes('json') ?? false;

/** Requests with these headers on every one. Pictures are read to their end and thrown away. */
export const askWith =
  (url: string, own: Readonly<Record<string, string>>): Ask =>
  async (method, path, body, headers = {}) => {
    const began = performance.now();
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...own, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const took = performance.now() - began;
    return { status: answer.status, body: isJson(answer) ? JSON.parse(bytes.toString()) : null, took };
  };

/** Signs in as the sign-in page does, and asks with that session from then on. */
export const signIn = async (url: string, login: string): Promise<Ask> => {
  const answer = await fetch(`${url}/api/desk/sign-in`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0];
  if (!answer.ok || !cookie)
    throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
  await answer.body?.cancel();
  return askWith(url, { origin: url, cookie });
};

/** One after another: passwords are checked two at a time, and fifty at once would be refused. */
export const signInAll = async (url: string, logins: readonly string[]): Promise<readonly Ask[]> => {
  const asks: Ask[] = [];
  for (const login of logins) asks.push(await signIn(url, login));
  return asks;
};
