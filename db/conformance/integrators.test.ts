import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, someEvent, somePerson, T0 } from '@/db/conformance/people-samples';
import { deskStore } from '@/db/store/desk-store';
import { integratorStore } from '@/db/store/integrator-store';
import { peopleStore } from '@/db/store/people-store';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';

const integrator = (id: string, name: string): Integrator => ({
  ...{ id, name, mode: 'live', operator: null, createdAt: T0 },
});
const key = (id: string, integratorId: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id,
  integratorId,
  hash: `hash-${id}`,
  prefix: `sl_${id}`,
  scopes: ['matches:write', 'leads:redeem'],
  holder: null,
  createdAt: T0,
  expiresAt: null,
  revokedAt: null,
  ...more,
});
const image = (owner: string, sha256: string, receivedAt = T0) => ({
  integrator: owner,
  sha256,
  bytes: 3_000_000_000,
  type: 'image/jpeg',
  width: 4000,
  height: 3000,
  exifOrientation: 6,
  receivedAt,
});

onEveryEngine('integrators', (desk) => {
  const store = () => integratorStore(desk());
  beforeAll(async () => {
    for (const id of ['p-1', 'p-2']) {
      await peopleStore(desk()).addPerson(somePerson(id), null, someEvent(`person:${id}`));
    }
  });

  it('come with their first key; their name is theirs alone', async () => {
    const added = [integrator('i-1', 'Harbour'), key('k-1', 'i-1', { holder: 'p-1' })] as const;
    expect(await store().addIntegrator(...added, someEvent('integrator:i-1'))).toBe(true);
    expect(await store().integrator('i-1')).toEqual(added[0]);
    expect(await store().keyByHash('hash-k-1')).toEqual(added[1]);
    const same = [integrator('i-2', 'Harbour'), key('k-2', 'i-2')] as const;
    expect(await store().addIntegrator(...same, someEvent('integrator:i-2'))).toBe(false);
    expect(await store().integrators()).toEqual([added[0]]);
    expect(await store().keys()).toEqual([added[1]]);
    expect(await deskStore(desk()).deskEvents('integrator:i-2', 9)).toEqual([]);
  });

  it('say who runs them, again and again, and each change once', async () => {
    await store().addIntegrator(
      integrator('i-op', 'Operated'),
      key('k-op', 'i-op'),
      someEvent('integrator:i-op'),
    );
    const set = (operator: Integrator['operator'], id = 'i-op') =>
      store().setOperator(id, operator, someEvent('integrator:i-op', { kind: 'integrator.operator_set' }));
    expect(await set(null)).toBe(false);
    expect(await set('police')).toBe(true);
    expect(await set('police')).toBe(false);
    expect((await store().integrator('i-op'))?.operator).toBe('police');
    expect(await Promise.all([set('other'), set('other')]).then((done) => done.sort())).toEqual([
      false,
      true,
    ]);
    expect(await set(null)).toBe(true);
    expect(await set('police', 'i-nobody')).toBe(false);
    const kinds = (await deskStore(desk()).deskEvents('integrator:i-op', 9)).map((event) => event.kind);
    expect(kinds.filter((kind) => kind === 'integrator.operator_set')).toHaveLength(3);
  });

  it('have keys that their holders retire and renew, within the statement', async () => {
    const event = someEvent('integrator:i-own');
    await store().addIntegrator(
      integrator('i-own', 'Owned'),
      key('k-own', 'i-own', { holder: 'p-1' }),
      event,
    );
    const from = { id: 'k-own', holder: 'p-1', most: 3 };
    const succeed = (id: string, more = {}) =>
      store().succeedKey(key(id, 'i-own', { holder: 'p-1', createdAt: at(1) }), { ...from, ...more }, event);
    expect(await succeed('k-own-0', { holder: 'p-2' })).toBe(false);
    const made: boolean[] = [];
    for (const n of [1, 2, 3, 4]) made.push(await succeed(`k-own-${n}`));
    expect(made).toEqual([true, true, false, false]);
    expect(await store().retireKey('k-own', 'p-2', at(2), event)).toBe(false);
    const both = ['a', 'b'].map(() => store().retireKey('k-own', 'p-1', at(2), event));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await succeed('k-own-5')).toBe(false);
    expect(await succeed('k-own-6', { id: 'k-own-1' })).toBe(true);
    const ended = key('k-over', 'i-own', { holder: 'p-1', expiresAt: at(1) });
    await store().addKey(ended, event);
    expect(await succeed('k-own-7', { id: 'k-over', most: 9 })).toBe(false);
    expect((await store().keyByHash('hash-k-own'))?.revokedAt).toBe(at(2));
    expect(await store().keyByHash('hash-k-own-7')).toBeNull();
  });

  it('give a name to one of twenty who want it at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store().addIntegrator(
          integrator(`r-${n}`, 'Race'),
          key(`rk-${n}`, `r-${n}`),
          someEvent(`integrator:r-${n}`),
        ),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it('name every holder of a key, revoked ones included, and revoke once', async () => {
    expect(await store().addKey(key('k-3', 'i-1', { holder: 'p-2' }), someEvent('integrator:i-1'))).toBe(
      true,
    );
    expect(await store().addKey(key('k-4', 'i-1', { holder: 'p-2' }), someEvent('integrator:i-1'))).toBe(
      true,
    );
    expect(await store().addKey(key('k-5', 'i-1'), someEvent('integrator:i-1'))).toBe(true);
    expect(await store().revokeKey('k-3', at(3), someEvent('integrator:i-1'))).toBe(true);
    expect(await store().revokeKey('k-3', at(4), someEvent('integrator:i-1'))).toBe(false);
    expect((await store().keyByHash('hash-k-3'))?.revokedAt).toBe(at(3));
    expect(await store().holders('i-1')).toEqual(['p-1', 'p-2']);
    expect(await store().holders('i-none')).toEqual([]);
  });

  it('count whoever made a key among its holders: they have read it', async () => {
    const by = { kind: 'person', id: 'p-2' } as const;
    const event = { ...someEvent('integrator:i-9'), kind: 'integrator.added', by } as const;
    await store().addIntegrator(integrator('i-9', 'Made by a person'), key('k-90', 'i-9'), event);
    expect(await store().holders('i-9')).toEqual(['p-2']);
    const added = { ...event, kind: 'key.added', by: { kind: 'person', id: 'p-1' } } as const;
    await store().addKey(key('k-91', 'i-9', { holder: 'p-2' }), added);
    const revoked = { ...event, kind: 'key.revoked', by: { kind: 'person', id: 'p-3' } } as const;
    await store().revokeKey('k-91', at(3), revoked);
    expect(await store().holders('i-9')).toEqual(['p-1', 'p-2']);
  });

  it('refuse a key that is there already', async () => {
    const again = key('k-6', 'i-1', { hash: 'hash-k-1' });
    expect(await store().addKey(again, someEvent('integrator:i-1'))).toBe(false);
  });

  it('own their images, each its own row for the same bytes', async () => {
    const [other] = (await store().integrators()).filter(({ name }) => name === 'Race');
    const otherId = other?.id ?? '';
    const both = [store().addImage(image('i-1', 'x')), store().addImage(image('i-1', 'x', at(5)))];
    // Exactly one of two uploads at once is told that it was new.
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await store().addImage(image('i-1', 'y'))).toBe(true);
    expect(await store().addImage(image('i-1', 'y'))).toBe(false);
    await store().addImage(image(otherId, 'x'));
    expect((await store().images('i-1', ['x', 'y', 'z'])).map(({ sha256 }) => sha256)).toEqual(['x', 'y']);
    expect(await store().images(otherId, ['x', 'y'])).toEqual([image(otherId, 'x')]);
    expect(await store().images('i-1', [])).toEqual([]);
  });
});
