import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BURST } from '@/lib/http/rate-limit';
import { route } from '@/lib/http/route';
import { systemActor } from '@/lib/ports/actors';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';

const clock = testClock();
let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
});
afterAll(() => t.close());

const response = z.object({ n: z.number() });
const read = route({
  auth: 'integrator',
  permit: 'matches:read',
  query: z.object({ n: z.coerce.number() }),
  response,
  handler: ({ query }) => ({ ok: true, value: { n: query.n } }),
});
const bytes = route({ auth: 'integrator', response, handler: () => new Response('bytes') });
const broken = route({
  auth: 'integrator',
  response,
  handler: () => {
    throw new Error('broken');
  },
});

const keyed = async (name: string, scopes: readonly ('matches:read' | 'matches:write')[]) => {
  const input = { name, mode: 'live', scopes, holder: null } as const;
  const added = await addIntegrator(t.desk, systemActor, input);
  if (!added.ok) throw new Error(added.refusal.code);
  return { authorization: `Bearer ${added.value.key}` };
};

describe('answers to a key', () => {
  it('say what is left of its rate, however they end', async () => {
    const headers = await keyed('all answers', ['matches:read']);
    const writer = await keyed('another scope', ['matches:write']);
    const answers = [
      await callRoute(read, { headers, query: '?n=1' }),
      await callRoute(read, { headers, query: '?n=x' }),
      await callRoute(broken, { headers }),
      await callRoute(read, { headers: writer, query: '?n=1' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 503, 403]);
    expect(answers.map((one) => one.headers.get('ratelimit'))).toEqual([
      '"key";r=399;t=1',
      '"key";r=398;t=1',
      '"key";r=397;t=1',
      '"key";r=399;t=1',
    ]);
    const params = Promise.resolve({});
    const streamed = await bytes(new Request('http://localhost:3000/api/test', { headers }), { params });
    for (const { headers: sent } of [...answers, streamed])
      expect(sent.get('ratelimit-policy')).toBe('"key";q=400;w=4');
  });

  it('say when to come back once it is used up', async () => {
    const headers = await keyed('busy', ['matches:read']);
    const call = () => callRoute(read, { headers, query: '?n=1' });
    for (let n = 0; n < BURST; n += 1) await call();
    const over = await call();
    expect(over).toMatchObject({ status: 429, body: { code: 'rate_limited', retryAfter: 1 } });
    expect(over.headers.get('retry-after')).toBe('1');
    expect(over.headers.get('ratelimit')).toBe('"key";r=0;t=4');
    clock.pass(1000);
    expect((await call()).status).toBe(200);
  });

  it('are told to no one without a valid key, and to no person', async () => {
    const { headers } = await signedInPerson(t.desk, 'ada', ['reviewer']);
    const mine = route({ auth: 'person', response, handler: () => ({ ok: true, value: { n: 1 } }) });
    const answers = [
      await callRoute(mine, { headers }),
      await callRoute(read, { headers: { authorization: 'Bearer slk_wrong' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    for (const { headers: sent } of answers) expect(sent.has('ratelimit')).toBe(false);
  });
});
