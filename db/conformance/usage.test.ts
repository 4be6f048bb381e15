import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { someEvent, T0 } from '@/db/conformance/people-samples';
import { integratorStore } from '@/db/store/integrator-store';
import { usageStore } from '@/db/store/usage-store';
import type { KeyCount, KeyError } from '@/lib/domain/usage';

const count = (more: Partial<KeyCount> = {}): KeyCount => ({
  ...{ key: 'k-1', hour: '2026-11-22T13', family: 'matches', statusClass: '2xx', n: 1 },
  ...{ lastAt: '2026-11-22T13:10:00.000Z' },
  ...more,
});
const error = (id: string, more: Partial<KeyError> = {}): KeyError => ({
  ...{ id, key: 'k-1', at: '2026-11-22T13:10:00.000Z', code: 'lead_unknown', status: 404 },
  ...{ route: 'POST /api/v1/leads/{…}/redeem', instance: `urn:uuid:${id}` },
  ...more,
});

onEveryEngine('usage of keys', (desk) => {
  const store = () => usageStore(desk());
  beforeAll(async () => {
    const integrator = { id: 'i-1', name: 'Used', mode: 'live', operator: null, createdAt: T0 } as const;
    const key = (id: string) => ({
      ...{ id, integratorId: 'i-1', hash: `h-${id}`, prefix: id, scopes: [], holder: null },
      ...{ createdAt: T0, expiresAt: null, revokedAt: null },
    });
    await integratorStore(desk()).addIntegrator(integrator, key('k-1'), someEvent('integrator:i-1'));
    await integratorStore(desk()).addKey(key('k-2'), someEvent('integrator:i-1'));
  });

  it('adds up, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => store().add({ counts: [count({ n: 2 })], errors: [] })),
    );
    await store().add({
      counts: [
        count({ hour: '2026-11-22T14', lastAt: '2026-11-22T14:00:00.000Z' }),
        count({ key: 'k-2', n: 5 }),
      ],
      errors: [],
    });
    await store().add({ counts: [count({ lastAt: '2026-11-22T13:00:00.000Z', n: 0 })], errors: [] });
    const row = { day: '2026-11-22', family: 'matches', statusClass: '2xx' };
    expect(await store().days(['k-1'], '2026-11-01')).toEqual([{ ...row, n: 41 }]);
    expect(await store().days(['k-1', 'k-2'], '2026-11-01')).toEqual([{ ...row, n: 46 }]);
    expect(await store().days(['k-1'], '2026-11-23')).toEqual([]);
    expect([await store().days([], ''), await store().errors([], 9)]).toEqual([[], []]);
    expect(Object.fromEntries(await store().lastUsed(['k-1', 'k-2', 'k-none']))).toEqual({
      'k-1': '2026-11-22T14:00:00.000Z',
      'k-2': '2026-11-22T13:10:00.000Z',
    });
  });

  it('keeps errors, newest first, and forgets what is old', async () => {
    const newer = { at: '2026-11-22T15:00:00.000Z' };
    await store().add({ counts: [], errors: [error('a'), error('b', newer), error('c', { key: 'k-2' })] });
    expect((await store().errors(['k-1'], 9)).map((e) => e.id)).toEqual(['b', 'a']);
    expect(await store().errors(['k-1', 'k-2'], 1)).toEqual([error('b', newer)]);
    await store().sweep('2026-11-22T14', '2026-11-22T14:00:00.000Z');
    expect((await store().errors(['k-1', 'k-2'], 9)).map((e) => e.id)).toEqual(['b']);
    expect(await store().days(['k-1', 'k-2'], '2026-11-01')).toMatchObject([{ n: 1 }]);
  });
});
