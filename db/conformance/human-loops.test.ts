import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { ingest, sampleState } from '@/db/conformance/match-samples';
import { at, someEvent, T0 } from '@/db/conformance/people-samples';
import { humanLoopStore } from '@/db/store/human-loop-store';
import { integratorStore } from '@/db/store/integrator-store';
import { matchStore } from '@/db/store/match-store';
import type { HumanLoop } from '@/lib/domain/human-loop';
import type { LoopPage } from '@/lib/ports/human-loop-store';

const loop = (name: string, seconds: number, more: Partial<HumanLoop> = {}): HumanLoop => ({
  integrator: 'city',
  name,
  matchId: 'm-loop',
  flowDefinitionArn: 'arn:one',
  inputContent: '{}',
  contentClassifiers: ['FreeOfAdultContent'],
  createdAt: at(seconds),
  deletedAt: null,
  ...more,
});

const wanted = (more: Partial<LoopPage> = {}): LoopPage => ({
  integrator: 'city',
  flowDefinitionArn: 'arn:one',
  createdAfter: null,
  createdBefore: null,
  descending: false,
  after: null,
  limit: 10,
  ...more,
});

onEveryEngine('human loops', (desk) => {
  const store = () => humanLoopStore(desk());
  const names = async (more: Partial<LoopPage> = {}) =>
    (await store().page(wanted(more))).map((row) => row.loop.name);

  beforeAll(async () => {
    for (const id of ['city', 'port'])
      await integratorStore(desk()).addIntegrator(
        { id, name: id, mode: 'live', operator: null, createdAt: T0 },
        {
          ...{ id: `key-${id}`, integratorId: id, hash: `hash-${id}`, prefix: 'sl', scopes: [] },
          ...{ holder: null, createdAt: T0, expiresAt: null, revokedAt: null },
        },
        someEvent(`integrator:${id}`),
      );
    await matchStore(desk()).save(ingest(sampleState('m-loop')));
  });

  it('take each name once, of each integrator, a deleted one too', async () => {
    expect(await store().add(loop('b', 2))).toBe(true);
    expect(await store().add(loop('b', 3))).toBe(false);
    expect(await store().add(loop('b', 3, { integrator: 'port' }))).toBe(true);
    expect(await store().add(loop('gone', 1))).toBe(true);
    await store().delete('city', 'gone', at(9));
    expect(await store().find('city', 'gone')).toBeNull();
    expect(await store().add(loop('gone', 4))).toBe(false);
    const race = await Promise.all(Array.from({ length: 8 }, () => store().add(loop('raced', 5))));
    expect(race.filter(Boolean)).toHaveLength(1);
  });

  it('are found with what their match has come to', async () => {
    expect(await store().find('city', 'b')).toEqual({ loop: loop('b', 2), status: 'queued' });
  });

  it('come in pages, either way, between two instants', async () => {
    for (const [i, name] of ['a', 'c', 'd'].entries()) await store().add(loop(name, 10 + i));
    await store().add(loop('same', 12));
    await store().add(loop('elsewhere', 11, { flowDefinitionArn: 'arn:two' }));
    expect(await names()).toEqual(['b', 'raced', 'a', 'c', 'd', 'same']);
    expect(await names({ limit: 2 })).toEqual(['b', 'raced']);
    expect(await names({ after: { createdAt: at(12), name: 'd' } })).toEqual(['same']);
    expect(await names({ descending: true, after: { createdAt: at(12), name: 'd' }, limit: 2 })).toEqual([
      'c',
      'a',
    ]);
    expect(await names({ createdAfter: at(5), createdBefore: at(12) })).toEqual(['a', 'c']);
    expect(await names({ integrator: 'port' })).toEqual(['b']);
  });
});
