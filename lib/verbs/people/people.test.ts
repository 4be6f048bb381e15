import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as addKey } from '@/app/api/admin/integrators/[id]/keys/route';
import { POST as setOperator } from '@/app/api/admin/integrators/[id]/route';
import { POST as addIntegrator, GET as listIntegrators } from '@/app/api/admin/integrators/route';
import { POST as revokeKey } from '@/app/api/admin/keys/[id]/revoke/route';
import { POST as addAccount } from '@/app/api/admin/people/[id]/accounts/route';
import { POST as setAliases } from '@/app/api/admin/people/[id]/aliases/route';
import { POST as disable } from '@/app/api/admin/people/[id]/disable/route';
import { POST as enable } from '@/app/api/admin/people/[id]/enable/route';
import { POST as setPassword } from '@/app/api/admin/people/[id]/password/route';
import { POST as grant } from '@/app/api/admin/people/[id]/qualifications/route';
import { POST as setRoles } from '@/app/api/admin/people/[id]/roles/route';
import { POST as addPerson, GET as listPeople } from '@/app/api/admin/people/route';
import { POST as revoke } from '@/app/api/admin/qualifications/[id]/revoke/route';
import { GET as me } from '@/app/api/desk/me/route';
import { requireIntegrator } from '@/lib/auth/api-key';
import { resolvePersons } from '@/lib/domain/rules/ingest-persons';
import { DAY, plus } from '@/lib/domain/time';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const clock = testClock();
let t: TestDesk;
let admin: TestPerson;
let other: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
  admin = await signedInPerson(t.desk, 'admin', ['admin']);
  other = await signedInPerson(t.desk, 'other admin', ['admin']);
  reviewer = await signedInPerson(t.desk, 'reviewer', ['reviewer']);
});
afterAll(() => t.close());

type Handler = Parameters<typeof callRoute>[0];
const post = (handler: Handler, id: string | null, body: unknown = undefined, who = admin) =>
  callRoute(handler, { method: 'POST', headers: who.headers, params: id === null ? {} : { id }, body });
const codeOf = async (answer: ReturnType<typeof post>) => (await answer).body.code;
const events = async (stream: string) =>
  (await t.desk.stores.desk.deskEvents(stream, 50)).map(({ kind, by }) => `${kind} by ${by.id}`);

describe('people', () => {
  it('are added with an account, each with an event, and listed without hashes', async () => {
    const body = {
      name: 'Grace',
      login: ' Grace@Example ',
      password: PASSWORD,
      roles: ['reviewer', 'reviewer'],
    };
    const added = await post(addPerson, null, body);
    expect(added.status).toBe(201);
    const { body: list } = await callRoute(listPeople, { headers: admin.headers });
    const grace = list.people.find(({ person }: { person: { name: string } }) => person.name === 'Grace');
    expect(grace.person).toMatchObject({ id: added.body.person, roles: ['reviewer'] });
    expect(grace.accounts).toMatchObject([{ id: added.body.account, login: 'grace@example' }]);
    expect(JSON.stringify(list)).not.toMatch(/argon2|passwordHash/);
    expect(await events(`person:${added.body.person}`)).toEqual([`person.added by ${admin.id}`]);
    expect(await events(`rights:${added.body.person}`)).toEqual([`person.roles_set by ${admin.id}`]);
    expect(await codeOf(post(addPerson, null, { ...body, name: 'Another' }))).toBe('name_taken');
  });

  it('need a password of twelve characters as people count them', async () => {
    const body = { name: 'Kurz', login: 'kurz', password: 'x'.repeat(11), roles: [] };
    expect(await codeOf(post(addPerson, null, body))).toBe('password_too_weak');
    expect(await codeOf(post(addPerson, null, { ...body, password: '😀'.repeat(6) }))).toBe(
      'password_too_weak',
    );
    expect((await post(addPerson, null, { ...body, password: 'ä'.repeat(12) })).status).toBe(201);
  });

  it('may be given further accounts and passwords, which ends their sessions', async () => {
    const person = await signedInPerson(t.desk, 'moved', ['reviewer']);
    const account = await post(addAccount, person.id, { login: 'moved too', password: PASSWORD });
    expect(account.status).toBe(201);
    expect((await callRoute(me, { headers: person.headers })).status).toBe(200);
    const set = await post(setPassword, person.id, { password: PASSWORD });
    expect(set.body).toEqual({ account: person.accountId });
    expect((await callRoute(me, { headers: person.headers })).status).toBe(401);
    expect(await codeOf(post(setPassword, person.id, { account: admin.accountId, password: PASSWORD }))).toBe(
      'not_found',
    );
  });

  it('lose and regain their roles at the next request', async () => {
    const person = await signedInPerson(t.desk, 'changing', ['reviewer']);
    const rolesNow = async () => (await callRoute(me, { headers: person.headers })).body.person.roles;
    await post(setRoles, person.id, { roles: ['auditor'] });
    expect(await rolesNow()).toEqual(['auditor']);
    expect(await codeOf(post(setRoles, person.id, { roles: ['king'] }))).toBe('invalid_body');
    expect(await codeOf(post(setRoles, 'per_nobody', { roles: [] }))).toBe('not_found');
  });

  it('are known under the names that another administrator sets', async () => {
    const { id } = await signedInPerson(t.desk, 'renamed', ['reviewer']);
    const names = ['badge 4711', 'R. Named', 'badge 4711'];
    const set = await post(setAliases, id, { alsoKnownAs: names });
    expect(set.body).toEqual({ alsoKnownAs: ['badge 4711', 'R. Named'] });
    const { accounts, person: load } = t.desk.stores.people;
    const person = await load(id);
    expect(person?.alsoKnownAs).toEqual(['badge 4711', 'R. Named']);
    expect(resolvePersons(['Badge 4711'], person ? [person] : [], await accounts())).toEqual([id]);
    expect((await events(`person:${id}`))[0]).toBe(`person.aliases_set by ${admin.id}`);
    expect((await post(setAliases, id, { alsoKnownAs: [] })).body).toEqual({ alsoKnownAs: [] });
    expect(await codeOf(post(setAliases, 'per_nobody', { alsoKnownAs: [] }))).toBe('not_found');
    expect(await codeOf(post(setAliases, id, { alsoKnownAs: [' '] }))).toBe('invalid_body');
    expect(await codeOf(post(setAliases, id, { alsoKnownAs: [] }, reviewer))).toBe('forbidden');
    // Whoever drops a name of their own could review what they obtained under it.
    expect(await codeOf(post(setAliases, admin.id, { alsoKnownAs: [] }))).toBe('own_rights');
  });

  it('are disabled with all their sessions, and enabled without them', async () => {
    const person = await signedInPerson(t.desk, 'leaving', ['reviewer']);
    expect((await post(disable, person.id)).status).toBe(200);
    expect((await post(disable, person.id)).status).toBe(200);
    expect((await post(enable, person.id)).body).toEqual({ disabledAt: null });
    expect((await callRoute(me, { headers: person.headers })).status).toBe(401);
    expect(await events(`person:${person.id}`)).toEqual([
      `person.enabled by ${admin.id}`,
      `person.disabled by ${admin.id}`,
      `session.opened by ${person.id}`,
      'person.added by desk',
    ]);
  });
});

describe('rights', () => {
  const expiresAt = () => plus(t.desk.clock.now(), DAY);

  it('are nobody’s to grant themselves, whatever their role', async () => {
    expect(await codeOf(post(setRoles, admin.id, { roles: ['admin', 'supervisor'] }))).toBe('own_rights');
    expect(await codeOf(post(grant, admin.id, { kind: 'facial', expiresAt: expiresAt() }))).toBe(
      'own_rights',
    );
    expect(await codeOf(post(enable, admin.id))).toBe('own_rights');
    expect((await post(setRoles, admin.id, { roles: ['admin', 'auditor'] }, other)).status).toBe(200);
  });

  it('belong to administrators alone, and auditors may look', async () => {
    const auditor = await signedInPerson(t.desk, 'auditor', ['auditor']);
    for (const handler of [disable, enable])
      expect(await codeOf(post(handler, other.id, undefined, auditor))).toBe('forbidden');
    const person = { name: 'x', login: 'x', password: PASSWORD, roles: [] };
    expect(await codeOf(post(addPerson, null, person, reviewer))).toBe('forbidden');
    expect((await callRoute(listPeople, { headers: auditor.headers })).status).toBe(200);
    expect((await callRoute(listPeople, { headers: reviewer.headers })).status).toBe(403);
  });

  it('of the last administrator stay', async () => {
    await post(setRoles, admin.id, { roles: [] }, other);
    expect(await codeOf(post(disable, other.id, undefined, other))).toBe('last_admin');
    await post(setRoles, admin.id, { roles: ['admin'] }, other);
  });

  it('come as qualifications with an end, which can be taken back', async () => {
    const given = await post(grant, reviewer.id, { kind: 'facial', expiresAt: expiresAt() });
    expect(given.status).toBe(201);
    expect((await post(revoke, given.body.qualification)).status).toBe(200);
    const [stored] = await t.desk.stores.people.qualifications(reviewer.id);
    expect(stored).toMatchObject({ kind: 'facial', grantedBy: admin.id, revokedAt: expect.any(String) });
    expect(await codeOf(post(revoke, 'qua_none'))).toBe('not_found');
    const past = { kind: 'facial', expiresAt: '2020-01-01T00:00:00.000Z' };
    expect(await codeOf(post(grant, reviewer.id, past))).toBe('invalid_body');
    expect(await codeOf(post(grant, reviewer.id, { kind: 'facial', expiresAt: 'tomorrow' }))).toBe(
      'invalid_body',
    );
  });
});

describe('integrators', () => {
  const body = { name: 'Recogniser', mode: 'live', scopes: ['matches:write'], holder: null };
  const works = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return (await requireIntegrator(t.desk, new Request('http://localhost/', { headers }))).ok;
  };

  it('get keys that are shown once, work until revoked, and are stored as hashes', async () => {
    const added = await post(addIntegrator, null, body);
    expect(added.status).toBe(201);
    const { key, keyId, integrator } = added.body;
    expect(key).toMatch(/^slk_[\w-]{43}$/);
    expect(await works(key)).toBe(true);
    const second = await post(addKey, integrator, { scopes: ['events:read'], holder: reviewer.id });
    expect(await works(second.body.key)).toBe(true);
    const { body: list } = await callRoute(listIntegrators, { headers: admin.headers });
    expect(list.integrators[0].keys).toHaveLength(2);
    expect(JSON.stringify(list)).not.toContain(key);
    expect(JSON.stringify(list)).not.toContain(t.desk.ids.fingerprint(key));
    expect((await post(revokeKey, keyId)).status).toBe(200);
    expect(await works(key)).toBe(false);
    expect(await works(second.body.key)).toBe(true);
    expect(await events(`integrator:${integrator}`)).toHaveLength(3);
  });

  it('are told what is wrong', async () => {
    expect(await codeOf(post(addIntegrator, null, body))).toBe('name_taken');
    expect(await codeOf(post(addIntegrator, null, { ...body, name: 'B', holder: 'per_none' }))).toBe(
      'invalid_body',
    );
    expect(await codeOf(post(addIntegrator, null, { ...body, name: 'B', scopes: [] }))).toBe('invalid_body');
    expect(await codeOf(post(addKey, 'int_none', { scopes: ['events:read'], holder: null }))).toBe(
      'not_found',
    );
    expect(await codeOf(post(revokeKey, 'key_none'))).toBe('not_found');
    expect(await codeOf(post(addIntegrator, null, { ...body, name: 'B' }, reviewer))).toBe('forbidden');
  });

  it('are said to be run by somebody else afterwards, with an event of what it was', async () => {
    const { integrator } = (await post(addIntegrator, null, { ...body, name: 'Operated' })).body;
    const shown = async () =>
      (await callRoute(listIntegrators, { headers: admin.headers })).body.integrators.find(
        (entry: { integrator: { id: string } }) => entry.integrator.id === integrator,
      ).integrator.operator;
    expect(await shown()).toBeNull();
    for (const operator of ['police', 'police', null])
      expect((await post(setOperator, integrator, { operator })).body).toEqual({ operator });
    await post(setOperator, integrator, { operator: 'us_police' });
    expect(await shown()).toBe('us_police');
    const told = await t.desk.stores.desk.deskEvents(`integrator:${integrator}`, 50);
    expect(told.filter((e) => e.kind === 'integrator.operator_set').map((e) => e.data)).toEqual([
      { operator: 'us_police', was: null },
      { operator: null, was: 'police' },
      { operator: 'police', was: null },
    ]);
    expect(await codeOf(post(setOperator, 'int_none', { operator: 'other' }))).toBe('not_found');
    expect(await codeOf(post(setOperator, integrator, { operator: 'spies' }))).toBe('invalid_body');
    expect(await codeOf(post(setOperator, integrator, { operator: 'other' }, reviewer))).toBe('forbidden');
  });

  it('are not let in by an expired or mangled key', async () => {
    const expiresAt = plus(t.desk.clock.now(), 1);
    const soon = await post(addIntegrator, null, { ...body, name: 'Brief', expiresAt });
    expect(await works(soon.body.key)).toBe(true);
    clock.pass(1);
    expect(await works(soon.body.key)).toBe(false);
    expect(await works(`${soon.body.key}x`)).toBe(false);
    expect(await works('')).toBe(false);
  });
});
