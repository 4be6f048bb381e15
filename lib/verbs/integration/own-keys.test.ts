import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as retire } from '@/app/api/desk/integration/keys/[id]/retire/route';
import { POST as succeed } from '@/app/api/desk/integration/keys/[id]/successor/route';
import { GET as read } from '@/app/api/desk/integration/route';
import { GET as me } from '@/app/api/desk/me/route';
import { requireIntegrator } from '@/lib/auth/api-key';
import type { Scope } from '@/lib/domain/integrator';
import { MOST_OWN_KEYS } from '@/lib/domain/own-key';
import { DAY, plus } from '@/lib/domain/time';
import { systemActor } from '@/lib/ports/actors';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';
import { addKey } from '@/lib/verbs/integrators/add-key';
import { revokeKey } from '@/lib/verbs/integrators/revoke-key';

const clock = testClock();
let t: TestDesk;
let holder: TestPerson;
let stranger: TestPerson;
let n = 0;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
  holder = await signedInPerson(t.desk, 'developer', []);
  stranger = await signedInPerson(t.desk, 'stranger', ['supervisor', 'admin']);
});
afterAll(() => t.close());

const SCOPES: readonly Scope[] = ['matches:write', 'matches:read'];
const held = async (more: { expiresAt?: string; who?: string } = {}) => {
  n += 1;
  const { expiresAt, who = holder.id } = more;
  const added = await addIntegrator(t.desk, systemActor, {
    ...{ name: `Held ${n}`, mode: 'live', scopes: SCOPES, holder: who, expiresAt },
  });
  if (!added.ok) throw new Error(added.refusal.detail);
  return added.value;
};
type Handler = Parameters<typeof callRoute>[0];
const post = (handler: Handler, id: string, body: unknown = undefined, who = holder) =>
  callRoute(handler, { method: 'POST', headers: who.headers, params: { id }, body });
const shown = async (who = holder) => (await callRoute(read, { headers: who.headers })).body.integrations;
const works = async (key: string) => {
  const headers = { authorization: `Bearer ${key}` };
  return (await requireIntegrator(t.desk, new Request('http://localhost/', { headers }))).ok;
};

describe('a holder', () => {
  it('sees the integrators whose keys they hold, with what was done, and nobody else does', async () => {
    const { integrator, keyId, key } = await held();
    const other = await addKey(t.desk, systemActor, {
      ...{ integratorId: integrator, scopes: ['events:read'], holder: null },
    });
    if (!other.ok) throw new Error(other.refusal.detail);
    const at = clock.now();
    const used = { key: keyId, at, method: 'PUT', path: '/api/v1/images/aa', status: 422 };
    t.desk.usage.request({ ...used, problem: { code: 'image_truncated', instance: 'urn:uuid:1' } });
    t.desk.usage.pushed(other.value.keyId, at);
    await t.desk.stores.usage.add(t.desk.usage.drain());
    const [mine, ...more] = await shown();
    expect(more).toEqual([]);
    expect(mine).toMatchObject({
      integrator: { id: integrator, mode: 'live' },
      keys: [
        { id: keyId, own: true, lastUsedAt: at, scopes: SCOPES },
        { id: other.value.keyId, own: false, lastUsedAt: at },
      ],
      days: [
        { day: at.slice(0, 10), family: 'images', statusClass: '4xx', n: 1 },
        { family: 'pushed', n: 1 },
      ],
      errors: [{ route: 'PUT /api/v1/images/{…}', code: 'image_truncated', prefix: key.slice(0, 10) }],
      webhooks: [],
    });
    const all = JSON.stringify(mine);
    for (const secret of [key, t.desk.ids.fingerprint(key)]) expect(all).not.toContain(secret);
    expect(await shown(stranger)).toEqual([]);
    const sections = async (who: TestPerson) => (await callRoute(me, { headers: who.headers })).body.sections;
    expect(await sections(holder)).toEqual(['integration']);
    expect(await sections(stranger)).not.toContain('integration');
  });

  it('sees nothing more once an administrator has revoked the key', async () => {
    const { keyId, integrator } = await held();
    await revokeKey(t.desk, systemActor, { keyId });
    expect((await shown()).map((one: { integrator: { id: string } }) => one.integrator.id)).not.toContain(
      integrator,
    );
    expect((await post(succeed, keyId, { scopes: SCOPES })).body.code).toBe('not_found');
  });

  it('retires a key of their own, once, with an event; others’ do not exist for them', async () => {
    const { keyId, key, integrator } = await held();
    expect((await post(retire, keyId, undefined, stranger)).body.code).toBe('not_found');
    expect(await works(key)).toBe(true);
    const both = await Promise.all([post(retire, keyId), post(retire, keyId)]);
    expect(both.map((reply) => reply.status).sort()).toEqual([200, expect.any(Number)]);
    expect(await works(key)).toBe(false);
    const events = await t.desk.stores.desk.deskEvents(`integrator:${integrator}`, 9);
    expect(events.filter((e) => e.kind === 'key.revoked')).toMatchObject([
      { by: { kind: 'person', id: holder.id }, data: { key: keyId, own: true } },
    ]);
  });

  it('makes a successor with the same scopes or fewer, to the same end, shown once', async () => {
    const expiresAt = plus(clock.now(), 30 * DAY);
    const { keyId, key, integrator } = await held({ expiresAt });
    const made = await post(succeed, keyId, { scopes: ['matches:write'] });
    expect(made.status).toBe(201);
    expect([await works(key), await works(made.body.key)]).toEqual([true, true]);
    const stored = (await t.desk.stores.integrators.keys()).find((one) => one.id === made.body.keyId);
    expect(stored).toMatchObject({
      ...{ integratorId: integrator, holder: holder.id, scopes: ['matches:write'], expiresAt },
    });
    const [event] = await t.desk.stores.desk.deskEvents(`integrator:${integrator}`, 9);
    expect(event).toMatchObject({ kind: 'key.added', data: { successorOf: keyId } });
    expect(JSON.stringify([event, await shown()])).not.toContain(made.body.key);
    // The successor hands on no more than it has itself.
    expect((await post(succeed, made.body.keyId, { scopes: SCOPES })).body).toMatchObject({
      ...{ status: 403, code: 'scope_widened', scopes: ['matches:read'] },
    });
  });

  it('is refused more scopes, a key that is over, no scope, and somebody else’s key', async () => {
    const { keyId } = await held({ expiresAt: plus(clock.now(), 1000) });
    expect((await post(succeed, keyId, { scopes: [...SCOPES, 'leads:redeem'] })).body.code).toBe(
      'scope_widened',
    );
    expect((await post(succeed, keyId, { scopes: [] })).body.code).toBe('invalid_body');
    expect((await post(succeed, keyId, { scopes: SCOPES }, stranger)).body.code).toBe('not_found');
    clock.pass(1000);
    expect((await post(succeed, keyId, { scopes: SCOPES })).body.code).toBe('key_ended');
    expect((await post(retire, keyId)).body.code).toBe('key_ended');
  });

  it('holds no more keys than there may be, however many are asked for at once', async () => {
    const { keyId } = await held();
    const made = await Promise.all(
      Array.from({ length: 8 }, () => post(succeed, keyId, { scopes: ['matches:read'] })),
    );
    expect(made.filter((reply) => reply.status === 201)).toHaveLength(MOST_OWN_KEYS - 1);
    expect(made.find((reply) => reply.status !== 201)?.body.code).toBe('too_many_keys');
  });
});
