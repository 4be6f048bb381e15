import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, ingest, sampleState, T0 } from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import { type KeptAside, PUSHED_ASIDE } from '@/lib/domain/aside';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { recordSight } from '@/lib/domain/rules/sight';
import { anEnv, ingested } from '@/lib/domain/testing/build';
import type { Change } from '@/lib/ports/match-store';

const CITY = { kind: 'integrator', id: 'city', key: 'k' } as const;

const aside = (key: string, content = '{"Confidence":99.9}'): KeptAside => ({
  ...{ key, at: T0, content, sha256: `sha-${key}`, bytes: content.length, cut: false },
});

/** One more sight of a match's track, as the verb writes it. */
const seen = (before: MatchState, key: string, minute: number, who = 'ref-a'): Change => {
  const { at: _at, content: _content, ...facts } = aside(key);
  const candidates = [{ externalId: who, score: null, belowProviderThreshold: null }];
  const sight = { track: 't', at: at(minute), mediaTimeMs: null, camera: 'gate', candidates };
  const decided = recordSight(before, CITY, anEnv({ now: at(minute) }), sight, facts);
  const events = decided.ok ? decided.value.events : [];
  const after = evolveAll(before, events);
  return { before, after, events, guards: [], feed: [], asides: [aside(key)] };
};

onEveryEngine('what is kept beside a match', (desk) => {
  const store = () => matchStore(desk());

  it('is written with the match, and found by its key', async () => {
    const pushed = ingest(sampleState('aside-1'));
    expect(await store().save({ ...pushed, asides: [aside(PUSHED_ASIDE, 'ü'.repeat(9))] })).toBe('saved');
    expect(await store().asideKeys('aside-1')).toEqual([PUSHED_ASIDE]);
    expect(await store().aside('aside-1', PUSHED_ASIDE)).toEqual(aside(PUSHED_ASIDE, 'ü'.repeat(9)));
    expect(await store().aside('aside-1', 'other')).toBeNull();
    expect(await store().aside('aside-2', PUSHED_ASIDE)).toBeNull();
  });

  it('lets one of many sights at once be written, and leaves nothing of the others', async () => {
    const pushed = ingest(sampleState('aside-race'));
    await store().save(pushed);
    const state = await store().load('aside-race');
    if (!state) throw new Error('not stored');
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, i) => store().save(seen(state, `s${i}`, 1))),
    );
    expect(done.filter((one) => one === 'saved')).toHaveLength(1);
    expect(await store().asideKeys('aside-race')).toHaveLength(1);
    expect(await store().events('aside-race')).toHaveLength(2);
  });

  it('replays: a sight changes no candidate, and one of a stranger says that more were returned', async () => {
    const whole = ingest(sampleState('aside-replay'));
    const log = [ingested(whole.after)];
    await store().save({ ...whole, after: evolveAll(null, log), events: log });
    for (const [i, who] of ['ref-a', 'somebody else'].entries()) {
      const state = await store().load('aside-replay');
      if (state) expect(await store().save(seen(state, `s${i}`, i + 1, who))).toBe('saved');
    }
    const events = await store().events('aside-replay');
    const loaded = await store().load('aside-replay');
    expect(events.map((e) => e.kind)).toEqual([
      ...['match.ingested', 'sight.recorded', 'sight.recorded', 'search.widened'],
    ]);
    expect(evolveAll(null, events)).toEqual(loaded);
    expect(loaded?.candidates).toEqual(sampleState('aside-replay').candidates);
    expect(loaded?.match.search.candidatesReturned).toBe((loaded?.candidates.length ?? 0) + 1);
  });
});
