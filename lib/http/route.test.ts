import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { ok, RefusalError, refuse } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute, type TestRequest } from '@/lib/server/test-request';

let t: TestDesk;
let admin: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  t = await openTestDesk();
  admin = await signedInPerson(t.desk, 'admin', ['admin']);
  reviewer = await signedInPerson(t.desk, 'reviewer', ['reviewer']);
});
afterAll(() => t.close());
afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('second-look.draining')));

const greet = route({
  auth: 'person',
  permit: 'people.manage',
  params: z.object({ id: z.string().max(5) }),
  query: z.object({ loud: z.enum(['0', '1']).optional() }),
  body: z.object({ n: z.number() }),
  response: z.object({ names: z.array(z.string()), version: z.number() }),
  handler: ({ actor, params, query, body }) => {
    expectTypeOf(actor.person.name).toBeString();
    expectTypeOf(params).toEqualTypeOf<{ id: string }>();
    expectTypeOf(query).toEqualTypeOf<{ loud?: '0' | '1' | undefined }>();
    expectTypeOf(body).toEqualTypeOf<{ n: number }>();
    const names: readonly string[] = [params.id, actor.person.name];
    return ok({ names, version: body.n, secret: 'unnamed' });
  },
});

const call = (given: TestRequest = {}) =>
  callRoute(greet, { headers: admin.headers, params: { id: 'x' }, body: { n: 7 }, ...given });

/** A public route whose handler ends so. */
const ending = (handler: () => never) =>
  callRoute(route({ auth: 'public', response: z.object({ a: z.string() }), handler }));

describe('route', () => {
  it('answers with what the response schema names, and nothing else', async () => {
    const { status, body, headers } = await call();
    expect(status).toBe(200);
    expect(body).toEqual({ names: ['x', 'admin'], version: 7 });
    expect(headers.get('etag')).toBe('"7"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each<[string, number, TestRequest]>([
    ['origin_refused', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['not_signed_in', 401, { headers: { 'sec-fetch-site': 'same-origin', cookie: 'second-look=nonsense' } }],
    ['not_found', 404, { params: { id: 'too long' } }],
    ['invalid_query', 400, { query: '?loud=2' }],
    ['invalid_query', 400, { query: '?unknown=1' }],
    ['invalid_query', 400, { query: '?loud=1&loud=1' }],
    ['malformed_json', 400, { body: '{' }],
    ['invalid_body', 422, { body: { n: 'seven' } }],
    ['invalid_body', 422, { body: { n: 7, more: 1 } }],
    ['body_too_large', 413, { body: `"${'x'.repeat(1_100_000)}"` }],
  ])('refuses with %s (%i)', async (code, status, given) => {
    const answer = await call({ ...given, headers: given.headers ?? admin.headers });
    expect(answer.body).toMatchObject({
      code,
      status,
      type: `http://localhost:3000/problems/${code}`,
      title: expect.any(String),
      detail: expect.any(String),
      remedy: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('refuses a body that does not say it is JSON', async () => {
    const answer = await call({ headers: { ...admin.headers, 'content-type': 'text/plain' } });
    expect(answer.body.code).toBe('unsupported_media_type');
  });

  it('names the role that is missing', async () => {
    const answer = await call({ headers: reviewer.headers });
    expect(answer.body).toMatchObject({ code: 'forbidden', detail: 'This needs the role admin.' });
  });

  it('takes nothing new while the process ends', async () => {
    Reflect.set(globalThis, Symbol.for('second-look.draining'), true);
    const answer = await call();
    expect(answer.body.code).toBe('draining');
    expect(answer.headers.get('retry-after')).toBe('2');
  });
});

describe('what a handler ends with', () => {
  it('passes on a refusal, returned or thrown, with its facts', async () => {
    const thrown = await ending(() => {
      throw new RefusalError(refuse('rate_limited', undefined, { retryAfter: 9 }).refusal);
    });
    expect(thrown.body).toMatchObject({ code: 'rate_limited', retryAfter: 9 });
    expect(thrown.headers.get('retry-after')).toBe('9');
    expect(thrown.status).toBe(429);
  });

  it('tells a fault of the host from a fault of the code, and neither in words of its own', async () => {
    const disk = await ending(() => {
      throw Object.assign(new Error('ENOSPC: secret path'), { code: 'ENOSPC' });
    });
    const store = await ending(() => {
      throw Object.assign(new Error('secret host'), { name: 'StorageUnavailable' });
    });
    const bug = await ending(() => {
      throw new TypeError('secret detail');
    });
    expect([disk, store, bug].map(({ body }) => body.code)).toEqual([
      'storage_unavailable',
      'storage_unavailable',
      'unexpected',
    ]);
    for (const { body, status } of [disk, store, bug]) {
      expect(status).toBe(503);
      expect(JSON.stringify(body)).not.toContain('secret');
    }
  });

  it('fails closed when an answer does not fit its schema', async () => {
    const answer = await ending(() => ok({ a: 1 }) as never);
    expect(answer.body).toMatchObject({ code: 'unexpected', status: 503 });
  });
});

describe('methods', () => {
  it('answers other methods with a problem document and what is allowed', async () => {
    const get = route({ auth: 'public', response: z.object({}), handler: () => ok({}) });
    const { GET, DELETE } = methods({ GET: get });
    expect((await callRoute(GET)).status).toBe(200);
    const refused = await callRoute(DELETE, { method: 'DELETE' });
    expect(refused.status).toBe(405);
    expect(refused.body.code).toBe('method_not_allowed');
    expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});
