import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';
import { POST as redeemRoute } from './leads/[token]/redeem/route';
import { POST as addRoute } from './matches/[id]/evidence/route';
import { GET as listRoute, POST as pushRoute } from './matches/route';

let t: IntakeDesk;
let clock = Date.parse('2026-05-04T00:00:00.000Z');
beforeAll(async () => {
  // A second a reading, so that the rate limit lets the many requests of this test pass.
  const now = (): string => {
    clock += 1000;
    return new Date(clock).toISOString();
  };
  t = await openIntakeDesk({ parts: { clock: { now } } });
});
afterAll(() => t.close());

/** Never a fault of ours, and every refusal a problem document with a documented code. */
const isWellAnswered = (reply: { status: number; headers: Headers; body: Record<string, unknown> }): void => {
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
  if (reply.status < 400) return;
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(Object.keys(REFUSALS)).toContain(reply.body.code);
};

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    '',
    '__proto__',
    -0,
    1e308,
    -1,
    [],
    {},
    'x'.repeat(3000),
    '\u202e',
    '2026-13-01T00:00:00Z',
  ),
);

type Path = readonly (string | number)[];
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([k, v]) =>
          pathsOf(v, [...path, Array.isArray(value) ? Number(k) : k]),
        ),
      ]
    : [path];
const put = (value: unknown, [head, ...rest]: Path, change: unknown): unknown => {
  if (head === undefined) return change;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[head] = put(copy[head], rest, change);
  return copy;
};

/** A good body with one to three places changed into something else. */
const spoiled = (good: unknown) =>
  fc.array(fc.tuple(fc.constantFrom(...pathsOf(good)), odd), { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce((body, [path, change]) => {
      try {
        return put(body, path, change);
      } catch {
        return body;
      }
    }, good),
  );

describe('whatever is sent', () => {
  it('as a push brings no fault', async () => {
    const [one, two] = EXAMPLE_MATCH.candidates;
    const good = {
      ...EXAMPLE_MATCH,
      probe: { ...EXAMPLE_MATCH.probe, sha256: t.images.probe },
      candidates: [
        { ...one, image: { sha256: t.images.one } },
        { ...two, image: { sha256: t.images.two } },
      ],
    };
    expect((await t.push(good)).status).toBe(201);
    await fc.assert(
      fc.asyncProperty(fc.oneof(odd, spoiled(good)), async (body) => isWellAnswered(await t.push(body))),
      { numRuns: 300 },
    );
  });

  it('as bytes brings no fault', async () => {
    const types = fc.constantFrom('application/json', 'multipart/form-data; boundary=b', 'text/plain', '');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        types,
        fc.boolean(),
        async (bytes, type, framed) => {
          const head = '--b\r\ncontent-disposition: form-data; name="match"\r\n\r\n';
          const body = framed
            ? Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')])
            : bytes;
          const headers: Record<string, string> = type ? { 'content-type': type } : {};
          isWellAnswered(
            await call(pushRoute, { key: t.key, method: 'POST', headers, body: new Uint8Array(body) }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('as evidence, token, query or id brings no fault', async () => {
    const { id } = (await t.push(t.body('target'))).body;
    const good = EXAMPLE_MATCH.evidence[0];
    const named = fc.oneof(fc.constantFrom('cursor', 'limit', 'external_id'), fc.string());
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, spoiled(good)),
        fc.string(),
        fc.string(),
        named,
        async (body, word, value, name) => {
          isWellAnswered(await call(addRoute, { key: t.key, params: { id }, ...json(body) }));
          isWellAnswered(await call(addRoute, { key: t.key, params: { id: word }, ...json(good) }));
          isWellAnswered(
            await call(redeemRoute, { key: t.key, params: { token: word }, ...json({ purpose: value }) }),
          );
          const query = `?${new URLSearchParams([[name, value]])}`;
          isWellAnswered(await call(listRoute, { key: t.key, query }));
        },
      ),
      { numRuns: 150 },
    );
  });
});
