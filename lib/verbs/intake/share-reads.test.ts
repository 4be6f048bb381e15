import { describe, expect, it } from 'vitest';
import type { Stores } from '@/lib/ports/stores';
import { shareReads } from '@/lib/verbs/intake/share-reads';

const counted = () => {
  const asked: string[] = [];
  const ask = (what: string) => async () => {
    asked.push(what);
    return [];
  };
  const stores = {
    lanes: { active: ask('active') },
    integrators: { holders: (of: string) => ask(`holders of ${of}`)() },
  } as unknown as Stores;
  return { asked, shared: shareReads(stores) };
};

const turn = () => new Promise((next) => setImmediate(next));

describe('shareReads', () => {
  it('asks once for all who ask in one turn, each integrator apart', async () => {
    const { asked, shared } = counted();
    const holders = ['a', 'b', 'a'].map((of) => shared.integrators.holders(of));
    await Promise.all([shared.lanes.active(), ...holders, shared.lanes.active()]);
    expect(asked.toSorted()).toEqual(['active', 'holders of a', 'holders of b']);
  });

  it('asks anew in the next turn, so that a change holds at once', async () => {
    const { asked, shared } = counted();
    await shared.lanes.active();
    await turn();
    await shared.lanes.active();
    expect(asked).toEqual(['active', 'active']);
  });
});
