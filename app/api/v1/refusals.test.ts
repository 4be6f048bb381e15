import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { REFUSALS, type RefusalCode } from '@/lib/domain/refusal-codes';
import { GET as unknownRoute } from './[...unknown]/route';
import { GET as feedRoute } from './events/route';
import { GET as readRoute } from './matches/[id]/route';
import { GET as listRoute, POST as pushRoute, PUT as putMatches } from './matches/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

type Body = ReturnType<IntakeDesk['body']>;
const item = {
  key: 'e',
  candidate: 'ref-1',
  kind: 'document',
  summary: 's',
  source: 's',
  direction: 'supports',
};
const score = (patch: Record<string, number>) => ({
  ...{ name: 'similarity', value: 50, min: 0, max: 100, direction: 'higher_is_alike' },
  ...patch,
});
const withScore = (patch: Record<string, number>) => (b: Body) => ({
  ...b,
  candidates: [{ ...b.candidates[0], score: score(patch) }, b.candidates[1]],
});
const many = (n: number) => (b: Body) => ({
  ...b,
  search: { ...b.search, candidates_returned: Math.max(n, 1) },
  candidates: Array.from({ length: n }, (_, i) => ({ ...b.candidates[0], external_id: `r${i}` })),
});

/** Each spoils a good body in one way; `field` is what the answer must name. */
const BODIES: readonly [what: string, spoil: (b: Body) => unknown, code: RefusalCode, field?: string][] = [
  ['no candidate', many(0), 'invalid_body', 'candidates'],
  ['51 candidates', many(51), 'invalid_body', 'candidates'],
  [
    'fewer returned than pushed',
    (b) => ({ ...b, search: { ...b.search, candidates_returned: 1 } }),
    'invalid_body',
    'search.candidates_returned',
  ],
  [
    'two candidates of one id',
    (b) => ({ ...b, candidates: [b.candidates[0], b.candidates[0]] }),
    'invalid_body',
    'candidates',
  ],
  ['two items of one key', (b) => ({ ...b, evidence: [item, item] }), 'invalid_body', 'evidence'],
  [
    'an item called match',
    (b) => ({ ...b, evidence: [{ ...item, key: 'match' }] }),
    'invalid_body',
    'evidence.0.key',
  ],
  ['an unknown field', (b) => ({ ...b, image_url: 'http://localhost/x.jpg' }), 'invalid_body', ''],
  ['an unknown field inside', (b) => ({ ...b, probe: { ...b.probe, url: 'x' } }), 'invalid_body', 'probe'],
  ['no purpose', ({ purpose: _, ...b }) => b, 'invalid_body', 'purpose'],
  ['a hash that is none', (b) => ({ ...b, probe: { sha256: 'abc' } }), 'invalid_body', 'probe.sha256'],
  ['a control character', (b) => ({ ...b, external_id: 'a\u0007b' }), 'invalid_body', 'external_id'],
  [
    'a text that turns its direction',
    (b) => ({ ...b, external_id: 'a\u202eb' }),
    'invalid_body',
    'external_id',
  ],
  ['a blank text', (b) => ({ ...b, external_id: '  ' }), 'invalid_body', 'external_id'],
  ['a text that is too long', (b) => ({ ...b, external_id: 'x'.repeat(201) }), 'invalid_body', 'external_id'],
  ['a priority beyond 9', (b) => ({ ...b, priority: 10 }), 'invalid_body', 'priority'],
  [
    'a time without offset',
    (b) => ({ ...b, search: { ...b.search, started_at: '2026-05-04T13:30:00' } }),
    'invalid_body',
    'search.started_at',
  ],
  [
    'a day that does not exist',
    (b) => ({ ...b, probe: { ...b.probe, captured_at: '2026-02-30' } }),
    'invalid_body',
    'probe.captured_at',
  ],
  [
    'an end before its start',
    (b) => ({
      ...b,
      search: { ...b.search, started_at: '2026-05-04T13:30:00Z', ended_at: '2026-05-04T13:29:00Z' },
    }),
    'invalid_body',
    'search.ended_at',
  ],
  ['a list where an object belongs', () => [], 'invalid_body', ''],
  ['a score above its scale', withScore({ value: 100.5 }), 'score_out_of_scale'],
  ['a score below its scale', withScore({ value: -1 }), 'score_out_of_scale'],
  ['an empty scale', withScore({ min: 50, max: 50 }), 'score_out_of_scale'],
  ['a purpose that no lane takes', (b) => ({ ...b, purpose: { code: 'curiosity' } }), 'no_lane_for_purpose'],
  ['an image that nobody uploaded', (b) => ({ ...b, probe: { sha256: 'ab'.repeat(32) } }), 'unknown_image'],
  [
    'a searched image that nobody uploaded',
    (b) => ({ ...b, probe: { ...b.probe, as_searched_sha256: 'cd'.repeat(32) } }),
    'unknown_image',
  ],
  [
    'evidence about nobody',
    (b) => ({ ...b, evidence: [{ ...item, candidate: 'ref-9' }] }),
    'candidate_unknown',
  ],
];

const expectProblem = (reply: { status: number; body: Record<string, unknown> }, code: RefusalCode) => {
  expect(reply.body).toMatchObject({ code, status: REFUSALS[code].status, title: REFUSALS[code].title });
  expect(reply.status).toBe(REFUSALS[code].status);
  expect(reply.body.detail).toEqual(expect.any(String));
  expect(reply.body.instance).toMatch(/^urn:uuid:/);
};

describe('a body with', () => {
  it.each(BODIES)('%s is refused, and nothing is stored', async (what, spoil, code, field) => {
    const reply = await t.push(spoil(t.body(`bad-${what}`)));
    expectProblem(reply, code);
    if (field !== undefined)
      expect(reply.body.errors.map((e: { field: string }) => e.field)).toContain(field);
    const page = await call(listRoute, { key: t.key });
    expect(page.body.items).toEqual([]);
  });

  it('images that are missing names them', async () => {
    const missing = 'ef'.repeat(32);
    const reply = await t.push({ ...t.body('missing'), probe: { sha256: missing } });
    expect(reply.body.missing).toEqual([missing]);
  });

  it('the id of another body is a conflict that names the match', async () => {
    const first = await t.push(t.body('taken'));
    const reply = await t.push(t.body('taken', { priority: 1 }));
    expectProblem(reply, 'external_id_conflict');
    expect(reply.body.id).toBe(first.body.id);
    expect((await t.desk.stores.matches.load(first.body.id))?.match.priority).toBe(5);
  });
});

describe('a request', () => {
  const send = (init: RequestInit, key: string | undefined = t.key) =>
    call(pushRoute, { key, method: 'POST', ...init });
  const type = { 'content-type': 'application/json' };

  it.each<[string, () => RequestInit, RefusalCode]>([
    ['that is no JSON', () => ({ headers: type, body: '{"a":' }), 'malformed_json'],
    [
      'that is not UTF-8',
      () => ({ headers: type, body: new Uint8Array([0x22, 0xff, 0x22]) }),
      'malformed_json',
    ],
    ['with half a character', () => ({ headers: type, body: '{"external_id":"\\ud800"}' }), 'malformed_json'],
    [
      'that nests without end',
      () => ({ headers: type, body: '['.repeat(100) + ']'.repeat(100) }),
      'malformed_json',
    ],
    [
      'of another type',
      () => ({ headers: { 'content-type': 'text/plain' }, body: '{}' }),
      'unsupported_media_type',
    ],
    ['without a type', () => ({ body: new Uint8Array([0x7b, 0x7d]) }), 'unsupported_media_type'],
    [
      'of two megabytes',
      () => ({ headers: type, body: JSON.stringify('x'.repeat(2_000_000)) }),
      'body_too_large',
    ],
    [
      'with a number beyond all numbers',
      () => ({ headers: type, body: '{"priority":1e999}' }),
      'invalid_body',
    ],
  ])('%s is refused', async (_what, init, code) => {
    expectProblem(await send(init()), code);
  });

  it('without a key, with a wrong one, or with one of another scope is refused', async () => {
    const reader = await addKeyOf(t.desk, 'Reader', { scopes: ['matches:read'] });
    expectProblem(await call(pushRoute, json({})), 'key_missing');
    expectProblem(await send(json({}), 'slk_wrong'), 'key_invalid');
    expectProblem(await send(json({}), reader.key), 'scope_missing');
  });

  it('with a cursor of another list, another integrator or nobody is refused', async () => {
    const feed = await call(feedRoute, { key: t.key });
    const other = await addKeyOf(t.desk, 'Other');
    const foreign = await call(feedRoute, { key: other.key, query: `?cursor=${feed.body.next_cursor}` });
    expectProblem(foreign, 'invalid_cursor');
    expectProblem(
      await call(listRoute, { key: t.key, query: `?cursor=${feed.body.next_cursor}` }),
      'invalid_cursor',
    );
    expectProblem(await call(listRoute, { key: t.key, query: '?cursor=abc' }), 'invalid_cursor');
  });

  it('with an unknown, repeated or impossible parameter is refused', async () => {
    for (const query of ['?page=2', '?limit=1&limit=2', '?limit=0', '?limit=201', '?limit=abc'])
      expectProblem(await call(listRoute, { key: t.key, query }), 'invalid_query');
  });

  it('to what does not exist, or by a method that is not offered, is a problem document', async () => {
    expectProblem(await call(unknownRoute, { key: t.key, params: { unknown: ['nowhere'] } }), 'not_found');
    expectProblem(await call(readRoute, { key: t.key, params: { id: 'm_unknown' } }), 'not_found');
    expectProblem(await call(readRoute, { key: t.key, params: { id: '../x' } }), 'not_found');
    expectProblem(await call(putMatches, { key: t.key, method: 'PUT' }), 'method_not_allowed');
  });
});
