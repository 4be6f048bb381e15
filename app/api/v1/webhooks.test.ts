import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { addHook, LOCAL } from '@/e2e/support/webhook-desk';
import { POST as resend } from './webhooks/[id]/deliveries/[delivery]/resend/route';
import { GET as readDelivery } from './webhooks/[id]/deliveries/[delivery]/route';
import { GET as listDeliveries } from './webhooks/[id]/deliveries/route';
import { PATCH as change, GET as read, DELETE as remove } from './webhooks/[id]/route';
import { POST as rotate } from './webhooks/[id]/secret/route';
import { POST as testHook } from './webhooks/[id]/test/route';
import { POST as add, GET as list } from './webhooks/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk({ env: LOCAL });
});
afterAll(() => t.close());

const HOOK = 'https://hooks.example.org/desk';
const owner = async (name: string) => addKeyOf(t.desk, name);
const patched = (value: unknown): RequestInit => ({ ...json(value), method: 'PATCH' });

describe('/api/v1/webhooks', () => {
  it('adds an endpoint, shows its secret once, and tells how it stands', async () => {
    const { key } = await owner('One');
    const made = await call(add, { key, ...json({ url: HOOK, types: ['lead.recalled'] }) });
    expect([made.status, made.body.secret]).toEqual([
      201,
      { id: expect.any(String), signing: 'hmac', secret: expect.stringMatching(/^whsec_/), public_key: null },
    ]);
    const params = { id: made.body.id };
    const shown = await call(read, { key, params });
    expect(shown.body).toMatchObject({
      url: HOOK,
      types: ['lead.recalled'],
      enabled: true,
      failures_in_a_row: 0,
    });
    expect(JSON.stringify(shown.body)).not.toContain('whsec_');
    expect(shown.body.secrets).toEqual([
      {
        id: made.body.secret.id,
        signing: 'hmac',
        public_key: null,
        created_at: expect.any(String),
        expires_at: null,
      },
    ]);
    expect((await call(list, { key })).body.items).toEqual([shown.body]);
    const [row] = await t.desk.stores.webhooks.secrets(made.body.id);
    expect(JSON.stringify(row)).not.toContain(made.body.secret.secret.slice(6));
  });

  it('hands out the public half of a pair and never the other', async () => {
    const { key } = await owner('Pair');
    const made = await call(add, { key, ...json({ url: HOOK, signing: 'ed25519' }) });
    expect(made.body.secret).toMatchObject({ secret: null, public_key: expect.stringMatching(/^whpk_/) });
    expect(JSON.stringify(made.body)).not.toContain('whsk_');
  });

  it.each([
    ['http://hooks.example.org/', 'https'],
    ['https://127.0.0.2/', 'private'],
    ['https://me:secret@hooks.example.org/', 'password'],
  ])('refuses %s with the reason, added or changed', async (url, why) => {
    const { key } = await owner(`Refused ${url}`);
    const added = await call(add, { key, ...json({ url }) });
    expect([added.status, added.body.code, added.body.detail]).toEqual([
      422,
      'webhook_url_refused',
      expect.stringContaining(why),
    ]);
    const { body } = await call(add, { key, ...json({ url: HOOK }) });
    const changed = await call(change, { key, params: { id: body.id }, ...patched({ url }) });
    expect(changed.body.code).toBe('webhook_url_refused');
    expect((await call(read, { key, params: { id: body.id } })).body.url).toBe(HOOK);
  });

  it('refuses what the schema does not know, an empty list of types, and keys without the scope', async () => {
    const { key } = await owner('Strict');
    for (const body of [
      { url: HOOK, types: [] },
      { url: HOOK, types: ['match.matched'] },
      { url: HOOK, x: 1 },
      {},
    ])
      expect((await call(add, { key, ...json(body) })).body.code).toBe('invalid_body');
    const reader = await addKeyOf(t.desk, 'Reader of webhooks', { scopes: ['events:read'] });
    expect((await call(list, { key: reader.key })).body.code).toBe('scope_missing');
  });

  it('has room for ten endpoints', async () => {
    const { key } = await owner('Many');
    const made = await Promise.all(
      Array.from({ length: 12 }, () => call(add, { key, ...json({ url: HOOK }) })),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(made.find(({ status }) => status === 409)?.body.code).toBe('webhook_limit');
  });

  it('changes what is named, and disables and enables', async () => {
    const { key } = await owner('Changing');
    const { body } = await call(add, {
      key,
      ...json({ url: HOOK, description: 'Cases', types: ['lead.issued'] }),
    });
    const params = { id: body.id };
    const all = await call(change, { key, params, ...patched({ types: null }) });
    expect(all.body).toMatchObject({ description: 'Cases', types: null, enabled: true });
    const off = await call(change, { key, params, ...patched({ enabled: false }) });
    expect(off.body).toMatchObject({ enabled: false, disabled_reason: 'asked' });
    expect((await call(testHook, { key, params, method: 'POST' })).body.code).toBe('webhook_disabled');
    expect((await call(change, { key, params, ...patched({ enabled: true }) })).body.enabled).toBe(true);
  });

  it('rotates secrets side by side, five at most', async () => {
    const { key } = await owner('Rotating');
    const { body } = await call(add, { key, ...json({ url: HOOK }) });
    const params = { id: body.id };
    for (let n = 0; n < 4; n += 1)
      expect((await call(rotate, { key, params, ...json({ overlap_hours: 1 }) })).status).toBe(201);
    expect((await call(rotate, { key, params, ...json({}) })).body.code).toBe('webhook_secrets_limit');
    const { secrets } = (await call(read, { key, params })).body;
    expect(secrets.map((s: { expires_at: string | null }) => s.expires_at === null)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it('is nobody else’s business, and gone once removed', async () => {
    const { key, integrator } = await owner('Mine');
    const other = await owner('Theirs');
    const { id } = await addHook(t.desk, integrator, HOOK);
    const params = { id, delivery: 'whd_x' };
    const asked = { key: other.key, params };
    const replies = await Promise.all([
      call(read, asked),
      call(change, { ...asked, ...patched({ enabled: false }) }),
      call(remove, { ...asked, method: 'DELETE' }),
      call(rotate, { ...asked, ...json({}) }),
      call(testHook, { ...asked, method: 'POST' }),
      call(listDeliveries, asked),
      call(readDelivery, asked),
      call(resend, { ...asked, method: 'POST' }),
    ]);
    expect(replies.map(({ body }) => body.code)).toEqual(Array.from({ length: 8 }, () => 'not_found'));
    expect((await call(remove, { key, params, method: 'DELETE' })).status).toBe(204);
    expect((await call(read, { key, params })).body.code).toBe('not_found');
  });
});

describe('deliveries', () => {
  it('are listed by page and state, read with their attempts, and sent again', async () => {
    const { key, integrator } = await owner('Delivering');
    await t.share(integrator);
    const { id } = await addHook(t.desk, integrator, HOOK);
    for (const name of ['d1', 'd2', 'd3']) await t.push(t.body(name), key);
    while ((await t.desk.stores.feed.sequence(100)) > 0);
    const page = async (query: string) => (await call(listDeliveries, { key, params: { id }, query })).body;
    const first = await page('?limit=2');
    const rest = await page(`?limit=2&cursor=${first.next_cursor}`);
    expect([...first.items, ...rest.items].map((d: { position: number }) => d.position)).toEqual([3, 2, 1]);
    expect(rest.next_cursor).toBeNull();
    expect((await page('?state=failed')).items).toEqual([]);
    expect((await page(`?state=failed&cursor=${first.next_cursor}`)).code).toBe('invalid_cursor');
    const [one] = first.items;
    const params = { id, delivery: one.id };
    expect((await call(readDelivery, { key, params })).body).toEqual({ ...one, attempts: [] });
    const again = await call(resend, { key, params, method: 'POST' });
    expect([again.status, again.body]).toMatchObject([
      202,
      { kind: 'resend', resend_of: one.id, position: 3 },
    ]);
    expect(again.body.id).not.toBe(one.id);
    const tested = await call(testHook, { key, params: { id }, method: 'POST' });
    expect([tested.status, tested.body.type, tested.body.position]).toEqual([202, 'webhook.test', null]);
  });
});
