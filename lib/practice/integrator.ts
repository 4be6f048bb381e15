import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PracticeMatch, PushEvidence } from '@/lib/practice/match-source';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Connection {
  /** Origin of the desk, without a slash at its end. */
  readonly url: string;
  readonly key: string;
  readonly signal?: AbortSignal | undefined;
}

/** A body is text for JSON and bytes for a picture. */
export type Call = (
  method: string,
  path: string,
  body?: string | Uint8Array,
  /** JSON for text, and for bytes whatever they say that they are, unless told. */
  type?: string,
) => Promise<Answer>;

export interface Integrator {
  readonly call: Call;
  /** Uploads the pictures that were not uploaded before, then pushes. */
  push(match: PracticeMatch): Promise<Answer>;
  addEvidence(matchId: string, item: PushEvidence): Promise<Answer>;
  /** How many of its newest matches nobody has decided yet; counted up to 200. */
  pending(): Promise<number>;
}

const TRIES = 8;
const LONGEST_WAIT_S = 30;

const typeOf = (body: string | Uint8Array | undefined, type?: string): Record<string, string> =>
  body === undefined
    ? {}
    : {
        'content-type': type ?? (typeof body === 'string' ? 'application/json' : 'application/octet-stream'),
      };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Seconds to wait before the same request again, or null: the answer stands. */
const retryAfter = ({ status, headers }: Response): number | null => {
  if (status !== 503 && status !== 429) return null;
  const named = Number(headers.get('retry-after'));
  return Math.min(LONGEST_WAIT_S, named > 0 ? named : 1);
};

/** One attempt: the answer, the seconds to wait, or the fault of a desk that was not reached. */
const attempt = async (request: () => Promise<Response>): Promise<Response | number | Error> => {
  try {
    const answer = await request();
    const seconds = retryAfter(answer);
    if (seconds === null) return answer;
    await answer.body?.cancel();
    return seconds;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
};

const waitFor = (seconds: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(seconds * 1000, undefined, signal ? { signal } : {});

/**
 * One request of an integrator, repeated while the desk says that it cannot answer now (503, 429) or is not
 * reached at all. Every write of the API may be repeated: it is done once.
 * @throws when the desk stays out of reach, or the signal aborts
 */
export const callDesk =
  ({ url, key, signal }: Connection): Call =>
  async (method, path, body, type) => {
    const request = () =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, ...typeOf(body, type) },
        signal: signal ?? null,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
      });
    let last: Response | number | Error = 0;
    for (let tried = 1; tried <= TRIES; tried++) {
      last = await attempt(request);
      if (last instanceof Response) return { status: last.status, body: parsed(await last.text()) };
      signal?.throwIfAborted();
      if (tried < TRIES) await waitFor(typeof last === 'number' ? last : 1, signal);
    }
    throw last instanceof Error ? last : new Error(`The desk cannot answer now: ${method} ${path}`);
  };

const page = z.object({ items: z.array(z.object({ answer: z.string() })) });

/** A small integrator of the real API, as anybody could write one; see docs/integrators.md. */
export const connectIntegrator = (connection: Connection): Integrator => {
  const call = callDesk(connection);
  const uploaded = new Set<string>();
  return {
    call,
    push: async ({ body, images }) => {
      for (const [sha256, bytes] of images) {
        if (uploaded.has(sha256)) continue;
        const kept = await call('PUT', `/api/v1/images/${sha256}`, bytes);
        if (kept.status >= 300) return kept;
        uploaded.add(sha256);
      }
      return call('POST', '/api/v1/matches', JSON.stringify(body));
    },
    addEvidence: (matchId, item) => call('POST', `/api/v1/matches/${matchId}/evidence`, JSON.stringify(item)),
    pending: async () => {
      const { body } = await call('GET', '/api/v1/matches?limit=200');
      return page.parse(body).items.filter(({ answer }) => answer === 'pending').length;
    },
  };
};
