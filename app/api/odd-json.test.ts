import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ODD_JSON } from '@/e2e/fuzz/bytes';
import { wrongWith } from '@/e2e/fuzz/judge';
import { type TableWatch, watchTables } from '@/e2e/fuzz/watch-tables';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { testClock } from '@/lib/server/test-clock';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { POST as startLoop } from './a2i/human-loops/route';
import { POST as setPassword } from './desk/password/route';
import { POST as setUp } from './desk/setup/route';
import { POST as signIn } from './desk/sign-in/route';
import { POST as intake } from './v1/intake/[provider]/[operation]/route';
import { POST as acknowledge } from './v1/leads/[token]/acknowledge/route';
import { POST as redeem } from './v1/leads/[token]/redeem/route';
import { POST as addEvidence } from './v1/matches/[id]/evidence/route';
import { POST as withdraw } from './v1/matches/[id]/withdraw/route';
import { POST as batch } from './v1/matches/batch/route';
import { POST as push } from './v1/matches/route';
import { POST as addHook } from './v1/webhooks/route';

let t: IntakeDesk;
let tables: TableWatch;
let match: string;
let own: Readonly<Record<string, string>>;
const clock = testClock();
beforeAll(async () => {
  t = await openIntakeDesk({ parts: { clock } });
  match = (await t.push(t.body('odd'))).body.id;
  own = (await signedInPerson(t.desk, 'ada', ['reviewer'])).headers;
  tables = watchTables(t.desk.config.dataDir);
});
afterAll(async () => {
  tables.close();
  await t.close();
});

const JSON_TYPE = 'application/json';
const ROUTES = [
  ['/api/v1/matches', push, {}],
  ['/api/v1/matches/{id}/evidence', addEvidence, {}],
  ['/api/v1/matches/{id}/withdraw', withdraw, {}],
  [
    '/api/v1/intake/{provider}/{operation}',
    intake,
    { provider: 'frigate', operation: 'tracked_object_update' },
  ],
  ['/api/v1/leads/{token}/redeem', redeem, { token: 'sll_x' }],
  ['/api/v1/leads/{token}/acknowledge', acknowledge, { token: 'sll_x' }],
  ['/api/v1/webhooks', addHook, {}],
  ['/api/a2i/human-loops', startLoop, {}],
  ['/api/desk/sign-in', signIn, {}],
  ['/api/desk/setup', setUp, {}],
  ['/api/desk/password', setPassword, {}],
] as const;

const send = async (
  path: string,
  handler: (request: Request, context: { params: Promise<unknown> }) => Promise<Response>,
  params: object,
  body: Uint8Array,
  type = JSON_TYPE,
) => {
  clock.pass(1000);
  const key = { authorization: `Bearer ${t.key}` };
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { ...(path.startsWith('/api/desk') ? own : key), ...(type ? { 'content-type': type } : {}) },
    body: new Uint8Array(body),
  });
  const response = await handler(request, { params: Promise.resolve({ id: match, ...params }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Rows that a person's session, or anything else, has more than before. */
const rows = () => tables.counts().join();

describe.each(Object.entries(ODD_JSON))('JSON with %s', (_what, bytes) => {
  it.each(ROUTES)('%s refuses, says so, and keeps nothing', async (path, handler, params) => {
    const before = rows();
    const answer = await send(path, handler, params, bytes);
    expect(wrongWith(path, 'key', answer)).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(rows()).toBe(before);
  });

  it('a batch refuses each line of it, and takes the next', async () => {
    const good = Buffer.from(`\n${JSON.stringify(t.body('odd'))}`);
    const answer = await send(
      '/api/v1/matches/batch',
      batch,
      {},
      Buffer.concat([bytes, good]),
      'application/x-ndjson',
    );
    expect(wrongWith('/api/v1/matches/batch', 'key', answer)).toBeNull();
    const told = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.at(-1)).toMatchObject({ status: 200, external_id: 'odd' });
    expect(told.slice(0, -1).every(({ problem }) => problem !== undefined)).toBe(true);
  });
});

describe('a body that says it is something else', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'application/xml', ''])(
    'as “%s” is refused by its type',
    async (type) => {
      const good = Buffer.from(JSON.stringify(t.body('typed')));
      for (const [path, handler, params] of ROUTES.slice(0, 4))
        expect(JSON.parse((await send(path, handler, params, good, type)).text).code).toBe(
          'unsupported_media_type',
        );
    },
  );

  it('is read where a byte order mark stands before it (RFC 8259, 8.1)', async () => {
    const good = Buffer.from(`\ufeff${JSON.stringify(t.body('marked'))}`);
    expect((await send('/api/v1/matches', push, {}, good)).status).toBe(201);
  });
});

it('members named __proto__ and constructor reach no prototype', async () => {
  const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(t.body('proto')).slice(1)}`;
  for (const [path, handler, params] of ROUTES) await send(path, handler, params, Buffer.from(body));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
