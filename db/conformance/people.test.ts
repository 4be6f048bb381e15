import { beforeAll, expect, it } from 'vitest';
import type { Base } from '@/db/base';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, someAccount, someEvent, somePerson, T0 } from '@/db/conformance/people-samples';
import { ConstraintBroken } from '@/db/engine';
import { deskStore } from '@/db/store/desk-store';
import { peopleStore } from '@/db/store/people-store';
import { sessionStore } from '@/db/store/session-store';
import type { PeopleStore } from '@/lib/ports/people-store';

onEveryEngine('people', (desk) => {
  const store = () => peopleStore(desk());
  const streamOf = async (stream: string) => (await deskStore(desk()).deskEvents(stream, 100)).length;

  it('gives back persons, accounts and qualifications as they were put', async () => {
    const person = somePerson('p-1', ['reviewer', 'examiner']);
    const account = someAccount('a-1', 'p-1');
    const qualification = {
      id: 'q-1',
      personId: 'p-1',
      kind: 'one_to_many',
      grantedBy: 'p-2',
      grantedAt: T0,
      expiresAt: at(1000),
      revokedAt: null,
    };
    expect(await store().addPerson(person, account, someEvent('person:p-1'))).toBe(true);
    expect(await store().grantQualification(qualification, someEvent('person:p-1'))).toBe(true);
    expect(await store().person('p-1')).toEqual(person);
    expect(await store().people()).toEqual([person]);
    expect(await store().account('a-1')).toEqual(account);
    expect(await store().accountByLogin('a-1@example.org')).toEqual(account);
    expect(await store().accounts()).toEqual([account]);
    expect(await store().qualifications('p-1')).toEqual([qualification]);
    expect(await store().revokeQualification('q-1', at(5), someEvent('person:p-1'))).toBe(true);
    expect(await store().revokeQualification('q-1', at(6), someEvent('person:p-1'))).toBe(false);
    expect(await store().allQualifications()).toEqual([{ ...qualification, revokedAt: at(5) }]);
    expect(await streamOf('person:p-1')).toBe(3);
    expect(await store().person('p-none')).toBe(null);
    expect(await store().accountByLogin('nobody')).toBe(null);
  });

  it('takes nothing at all when the login is taken', async () => {
    const taken = { ...someAccount('a-2', 'p-9'), login: 'a-1@example.org' };
    expect(await store().addPerson(somePerson('p-9'), taken, someEvent('person:p-9'))).toBe(false);
    expect(await store().person('p-9')).toBe(null);
    expect(await streamOf('person:p-9')).toBe(0);
    expect(await store().addAccount({ ...taken, personId: 'p-1' }, someEvent('person:p-1'))).toBe(false);
    expect(await store().addAccount(someAccount('a-3', 'p-1'), someEvent('person:p-1'))).toBe(true);
  });

  it('lets one of fifty have a login', async () => {
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store().addPerson(
          somePerson(`p-race-${n}`),
          { ...someAccount(`a-race-${n}`, `p-race-${n}`), login: 'race' },
          someEvent(`person:p-race-${n}`),
        ),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await store().people()).filter(({ id }) => id.startsWith('p-race'))).toHaveLength(1);
  });

  it('has the database refuse what the rules forbid', async () => {
    const upper = { ...someAccount('a-4', 'p-1'), login: 'Upper' };
    await expect(store().addAccount(upper, someEvent('person:p-1'))).rejects.toThrow(ConstraintBroken);
    const own = { id: 'q-2', personId: 'p-1', kind: 'k', grantedBy: 'p-1', grantedAt: T0 };
    const granted = { ...own, expiresAt: at(9), revokedAt: null };
    await expect(store().grantQualification(granted, someEvent('person:p-1'))).rejects.toThrow(
      ConstraintBroken,
    );
    await expect(store().addAccount(someAccount('a-5', 'p-nobody'), someEvent('person:p-1'))).rejects.toThrow(
      ConstraintBroken,
    );
    await expect(desk().raw(`update people set roles = '["admin"]' where id = 'p-1'`)).rejects.toThrow();
  });

  const sessions = () => sessionStore(desk());
  const stepUp = (id: string) =>
    sessions().addStepUp({ id, personId: 'p-1', digest: 'd', expiresAt: at(300), usedAt: null });
  const passwordOf = async (account: string) => (await store().account(account))?.passwordHash ?? null;
  const signIn = async (hash: string, account: string, verified?: string | null) => {
    const password = verified ?? (await passwordOf(account));
    const times = { createdAt: T0, seenAt: T0, revokedAt: null };
    const event = someEvent('person:p-1');
    return sessions().add({ hash, accountId: account, personId: 'p-1', ...times }, password, event);
  };
  const signedIn = async (...hashes: readonly string[]) => {
    const found = await Promise.all(hashes.map((hash) => sessions().find(hash)));
    return hashes.filter((_, n) => found[n]);
  };

  it('changes a password and ends what the person had open; tells when there is no such account', async () => {
    await store().addPerson(somePerson('p-by'), someAccount('a-by', 'p-by'), someEvent('person:p-by'));
    const bystander = { hash: 's-by', accountId: 'a-by', personId: 'p-by', createdAt: T0, seenAt: T0 };
    await sessions().add({ ...bystander, revokedAt: null }, '$argon2id$x', someEvent('person:p-by'));
    expect(await signIn('s-pw', 'a-1')).toBe(true);
    expect(await signIn('s-pw-other', 'a-3')).toBe(true);
    await stepUp('u-pw');
    expect(await store().setPassword('a-none', 'new', someEvent('person:p-1'))).toBe(false);
    expect(await signedIn('s-pw', 's-pw-other')).toHaveLength(2);
    expect(await store().setPassword('a-1', 'new', someEvent('person:p-1'))).toBe(true);
    expect((await store().account('a-1'))?.passwordHash).toBe('new');
    expect(await signedIn('s-pw', 's-pw-other', 's-by')).toEqual(['s-by']);
    expect(await desk().raw('select id from step_ups')).toEqual([]);
  });

  it('changes one’s own password while it is the verified one, and keeps that session', async () => {
    for (const hash of ['s-own', 's-own-2']) await signIn(hash, 'a-1');
    const own = (was: string) =>
      store().setPassword('a-1', 'newer', someEvent('person:p-1'), { was, keep: 's-own' });
    const before = await streamOf('person:p-1');
    expect(await own('older')).toBe(false);
    expect(await signedIn('s-own', 's-own-2')).toHaveLength(2);
    expect(await streamOf('person:p-1')).toBe(before);
    expect(await own('new')).toBe(true);
    expect(await signedIn('s-own', 's-own-2')).toEqual(['s-own']);
  });

  it('lets no sign-in with the old password survive a change of it', async () => {
    for (let n = 0; n < 10; n += 1) {
      const event = someEvent('person:p-1');
      const old = await passwordOf('a-1');
      const hashes = Array.from({ length: 5 }, (_, m) => `s-race-${n}-${m}`);
      const [set] = await Promise.all([
        store().setPassword('a-1', `pw-${n}`, event),
        ...hashes.map((hash) => signIn(hash, 'a-1', old)),
      ]);
      expect(set).toBe(true);
      expect(await signedIn(...hashes)).toEqual([]);
    }
  });

  it('disables once, ends what the person had open, and brings none of it back', async () => {
    await signIn('s-1', 'a-1');
    await stepUp('u-1');
    expect(await store().setDisabled('p-1', at(1), someEvent('person:p-1'))).toBe(true);
    expect(await store().setDisabled('p-1', at(2), someEvent('person:p-1'))).toBe(false);
    expect((await store().person('p-1'))?.disabledAt).toBe(at(1));
    expect(await store().setDisabled('p-1', null, someEvent('person:p-1'))).toBe(true);
    expect(await store().setDisabled('p-1', null, someEvent('person:p-1'))).toBe(false);
    expect(await signedIn('s-1')).toEqual([]);
    expect(await desk().raw(`select id from step_ups where id = 'u-1'`)).toEqual([]);
    expect(await store().setDisabled('p-none', at(1), someEvent('person:p-none'))).toBe(false);
  });
});

/** The same desk with writes that linger before they commit, so that rivals are sure to overlap. */
const lingering = (base: Base): Base => ({
  ...base,
  engine: {
    ...base.engine,
    write: (guards, rest) =>
      base.engine.write(guards, [
        ...rest,
        ...(base.engine.dialect === 'postgres' ? [{ sql: 'select pg_sleep(0.03)', params: [] }] : []),
      ]),
  },
});

onEveryEngine('administrators', (desk) => {
  const store = () => peopleStore(desk());
  const first = (n: number, hash = 'link', now = T0) =>
    store().addFirstAdmin(
      somePerson(`p-${n}`, ['admin']),
      someAccount(`a-${n}`, `p-${n}`),
      hash,
      someEvent(`person:p-${n}`, { at: now }),
    );
  const disabled = (id: string) => store().setDisabled(id, at(9), someEvent(`person:${id}`));
  const enabledAdmins = async () =>
    (await store().people()).filter(({ roles, disabledAt }) => roles.includes('admin') && !disabledAt);

  beforeAll(() => store().setSetupHash('old', at(60)));

  it('come to be by the setup link that stands, while it runs, once', async () => {
    expect(await store().adminExists()).toBe(false);
    expect(await first(1, 'link')).toBe(false);
    await store().setSetupHash('link', at(60));
    expect(await first(1, 'old')).toBe(false);
    expect(await first(1, 'link', at(60))).toBe(false);
    const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => first(n)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await enabledAdmins()).toHaveLength(1);
    expect(await store().adminExists()).toBe(true);
  });

  it('cannot come by a second link once there is one', async () => {
    await store().setSetupHash('link', at(60));
    expect(await first(77)).toBe(false);
  });

  it('are known under other names from one write on, and nobody else is', async () => {
    const event = someEvent('person:p-names', { kind: 'person.aliases_set' });
    expect(await store().setAliases('p-names', ['x'], event)).toBe(false);
    for (const id of ['p-names', 'p-other']) {
      await store().addPerson(somePerson(id), null, someEvent(`person:${id}`));
    }
    expect(await store().setAliases('p-names', ['4712', 'Zoë'], event)).toBe(true);
    expect(await store().person('p-names')).toEqual({
      ...somePerson('p-names'),
      alsoKnownAs: ['4712', 'Zoë'],
    });
    expect(await store().person('p-other')).toEqual(somePerson('p-other'));
    expect(await store().setAliases('p-names', [], event)).toBe(true);
    expect((await store().person('p-names'))?.alsoKnownAs).toEqual([]);
  });

  it('never end with the last one', async () => {
    const [last] = await enabledAdmins();
    const id = last?.id ?? '';
    expect(await disabled(id)).toBe(false);
    expect(await store().setRoles(id, ['reviewer'], someEvent(`person:${id}`))).toBe(false);
    expect(await store().setRoles(id, ['reviewer', 'admin'], someEvent(`person:${id}`))).toBe(true);
    await store().addPerson(somePerson('p-off', ['admin']), null, someEvent('person:p-off'));
    expect(await disabled('p-off')).toBe(true);
    // One who is disabled does not count, and may lose the role.
    expect(await disabled(id)).toBe(false);
    expect(await store().setRoles('p-off', ['auditor'], someEvent('person:p-off'))).toBe(true);
    expect((await store().person('p-off'))?.roles).toEqual(['auditor']);
  });

  const six = [0, 1, 2, 3, 4, 5];
  const ways: readonly (readonly [string, (slow: PeopleStore, id: string, n: number) => Promise<boolean>])[] =
    [
      ['are disabled', (slow, id) => slow.setDisabled(id, at(9), someEvent(`person:${id}`))],
      ['lose the role', (slow, id) => slow.setRoles(id, ['auditor'], someEvent(`person:${id}`))],
      [
        'are disabled or lose the role',
        (slow, id, n) => ways[n % 2]?.[1](slow, id, n) ?? Promise.resolve(false),
      ],
    ];
  it.each(ways)('never end when all of them %s at the same moment', async (name, way) => {
    for (const n of six) {
      await store().addPerson(somePerson(`${name}-${n}`, ['admin']), null, someEvent(`person:${name}-${n}`));
    }
    const all = (await enabledAdmins()).map(({ id }) => id);
    const slow = peopleStore(lingering(desk()));
    const done = await Promise.all(all.map((id, n) => way(slow, id, n)));
    expect(done.filter(Boolean)).toHaveLength(all.length - 1);
    expect(await enabledAdmins()).toHaveLength(1);
  });
});
