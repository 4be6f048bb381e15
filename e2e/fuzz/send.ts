import { createHash } from 'node:crypto';
import { CANARY } from '@/e2e/fuzz/canary';
import type { Answer } from '@/e2e/fuzz/judge';
import type { Known } from '@/e2e/fuzz/known';
import type { Operation } from '@/e2e/fuzz/operations';
import type { Sent } from '@/e2e/fuzz/requests';

/** Stands for the hash of the very body that is sent. */
export const OWN_HASH = '(its own hash)';

/** Headers that make a sender out of somebody. */
export type Credentials = Readonly<Record<Sent['as'], Readonly<Record<string, string>>>>;

const plain = (text: string): string => text.replace(/[\ud800-\udfff]/g, '');

const bytesOf = (sent: Sent, known: Known): Uint8Array<ArrayBuffer> | null => {
  if (sent.body === null) return null;
  return new Uint8Array(typeof sent.body === 'string' ? Buffer.from(known.fill(sent.body)) : sent.body);
};

/** The request as a socket would bring it, every mark filled in. */
export const makeRequest = (operation: Operation, sent: Sent, known: Known, credentials: Credentials) => {
  const body = bytesOf(sent, known);
  const hash = createHash('sha256')
    .update(body ?? new Uint8Array())
    .digest('hex');
  const values = sent.params.map((text) => plain(known.fill(text.replace(OWN_HASH, hash))));
  const names = [...operation.path.matchAll(/\{(\.\.\.)?(\w+)\}/g)];
  const params = Object.fromEntries(
    names.map(([, several, name], i) => [name, several ? (values[i] ?? '').split('/') : values[i]]),
  );
  const path = operation.path.replace(/\{[^}]+\}/g, () => encodeURIComponent(values.shift() ?? ''));
  const headers = new Headers(credentials[sent.as]);
  if (sent.type) headers.set('content-type', sent.type);
  for (const [name, value] of sent.headers) headers.set(name, value);
  const query = plain(known.fill(sent.query));
  const request = new Request(`http://localhost:3000${path}${query ? `?${query}` : ''}`, {
    method: operation.method,
    headers,
    ...(body ? { body } : {}),
  });
  return { request, params };
};

/** Calls the route as its address would, and reads the answer to its end. */
export const send = async (operation: Operation, made: ReturnType<typeof makeRequest>): Promise<Answer> => {
  const response = await operation.handle(made.request, { params: Promise.resolve(made.params) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** One request, told so that somebody can send it again; only the planted secret stands in it. */
export const tell = ({ method, path }: Operation, sent: Sent): string => {
  const body = typeof sent.body === 'string' ? sent.body : Buffer.from(sent.body ?? []).toString('latin1');
  return JSON.stringify({ method, path, ...sent, body: body.slice(0, 2000), secret: CANARY }, null, 1);
};
