import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Reached } from '@/lib/domain/webhook-outcome';
import { sayFault } from '@/lib/webhooks/say-fault';

export interface Posting {
  readonly url: URL;
  /** Checked addresses: the connection goes to one of these and nowhere else. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds to connect, TLS included, and for everything. */
  readonly connectMs: number;
  readonly totalMs: number;
  readonly signal: AbortSignal;
}

/** Answers are read so far, that the receiver sees no broken connection, and thrown away. */
const MOST_READ = 64 * 1024;
const READ_MS = 1000;

const pinned = (addresses: readonly string[]): LookupFunction => {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_name, options, done) => {
    const [first] = all;
    if (options.all) done(null, all);
    else done(null, first?.address ?? '', first?.family ?? 4);
  };
};

const secondsAsked = (header: string | undefined): number | null => {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000));
};

const drop = (response: IncomingMessage): void => {
  let read = 0;
  const end = () => response.destroy();
  const timer = setTimeout(end, READ_MS);
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_READ) end();
  });
  response.on('error', () => {});
  response.on('close', () => clearTimeout(timer));
};

const answered = (response: IncomingMessage): Reached => {
  const status = response.statusCode ?? 0;
  const redirects = status >= 300 && status < 400;
  return {
    status,
    error: redirects ? 'It answered with a redirect; redirects are not followed.' : null,
    retryAfter: secondsAsked(response.headers['retry-after']),
  };
};

/** Ends a request that takes too long to connect, or in all. @returns what stops the clocks */
const limit = (request: ClientRequest, { connectMs, totalMs, url }: Posting): (() => void) => {
  const after = (ms: number, text: string) =>
    setTimeout(() => request.destroy(new Error(text)), ms) as ReturnType<typeof setTimeout>;
  const connecting = after(connectMs, `No connection within ${connectMs / 1000} s.`);
  const whole = after(totalMs, `No answer within ${Math.ceil(totalMs / 1000)} s.`);
  const connected = url.protocol === 'https:' ? 'secureConnect' : 'connect';
  request.once('socket', (socket) => socket.once(connected, () => clearTimeout(connecting)));
  return () => {
    clearTimeout(connecting);
    clearTimeout(whole);
  };
};

/** One POST to a checked address. Resolves at the answer's headers; a fault is a sentence, never a rejection. */
export const post = (posting: Posting): Promise<Reached> =>
  new Promise((resolve) => {
    const { url, addresses, headers, body, signal } = posting;
    const open = url.protocol === 'https:' ? secure : plain;
    const request = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // No pool: a kept connection would outlive the check of its address.
      agent: false,
      lookup: pinned(addresses),
      signal,
    });
    const stop = limit(request, posting);
    request.on('response', (response) => {
      stop();
      resolve(answered(response));
      drop(response);
    });
    request.on('error', (fault) => {
      stop();
      resolve({ status: null, error: sayFault(fault), retryAfter: null });
    });
    request.end(body);
  });
