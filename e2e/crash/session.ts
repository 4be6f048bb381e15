import { PASSWORD } from '../bench/bench-plan';
import { type AtWork, Refused, send } from './at-work';

export type AsPerson = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<string>;

/** Requests of one person, signed in when there is no session or it has ended. */
export const signedIn = (work: AtWork, login: string): AsPerson => {
  const { url } = work.desk;
  const json = { origin: url, 'content-type': 'application/json' };
  let cookie: string | null = null;
  const signIn = async (): Promise<string> => {
    const body = JSON.stringify({ login, password: PASSWORD });
    const answer = await send(work, 'POST', '/api/desk/sign-in', json, body);
    return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  };
  return async (method, path, body, headers = {}) => {
    cookie ??= await signIn();
    const sent = body === undefined ? undefined : JSON.stringify(body);
    try {
      return (await send(work, method, path, { ...json, ...headers, cookie }, sent)).text;
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 401) cookie = null;
      throw fault;
    }
  };
};
