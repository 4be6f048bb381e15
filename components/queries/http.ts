import { noteDeskTime } from '@/components/queries/desk-clock';
import { ProblemError, toProblem } from '@/components/queries/problem';
import * as text from '@/components/text/en';

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What the bytes say; undefined where they are cut off or no JSON at all. */
const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** The request may have arrived and its answer not: who sends again asks first what the desk has. */
const notReached = (): ProblemError =>
  new ProblemError(
    toProblem({ code: 'network' }, 503, text.common.offline.detail, text.common.offline.remedy),
  );

const reach = async (path: string, { method = 'GET', body, headers, signal }: Request): Promise<Response> => {
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw notReached();
  }
};

const bodyOf = async (response: Response, signal: AbortSignal | undefined): Promise<unknown> => {
  try {
    return parse(await response.text());
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw notReached();
  }
};

/**
 * One request to the screens' own API. The answer's shape is the server's promise: it validates every response.
 * @throws ProblemError for every answer that is not 2xx and when the desk cannot be reached
 */
export const request = async <T>(path: string, options: Request = {}): Promise<T> => {
  const response = await reach(path, options);
  noteDeskTime(response.headers.get('date'));
  const body = await bodyOf(response, options.signal);
  if (response.ok && body === undefined) throw notReached();
  if (response.ok) return body as T;
  throw new ProblemError(
    toProblem(body, response.status, text.common.fault.detail, text.common.fault.remedy),
  );
};

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  request<T>(path, signal ? { signal } : {});

export const post = <T>(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}) =>
  request<T>(path, { method: 'POST', body, headers });
