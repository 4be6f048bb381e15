import { describe, expect, it } from 'vitest';
import { evolveAll } from '@/lib/domain/evolve';
import { STATUSES, type Status } from '@/lib/domain/match';
import { recordSight } from '@/lib/domain/rules/sight';
import { anEnv, aState } from '@/lib/domain/testing/build';

const CITY = { kind: 'integrator', id: 'city', key: 'k' } as const;
const ASIDE = { key: 's1', sha256: 'x', bytes: 2, cut: false };

const seen = (status: Status, ...who: readonly string[]) => {
  const state = aState({ status });
  const candidates = who.map((externalId) => ({ externalId, score: null, belowProviderThreshold: null }));
  const sight = { track: 't', at: null, mediaTimeMs: null, camera: null, candidates };
  const decided = recordSight(state, CITY, anEnv(), sight, ASIDE);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { state, after: evolveAll(state, decided.value.events), events: decided.value.events };
};

describe('recordSight', () => {
  it.each(STATUSES)('%s: a known candidate changes nothing but the count of events', (status) => {
    const { state, after, events } = seen(status, 'ref-a', 'ref-b');
    expect(events.map((e) => e.kind)).toEqual(['sight.recorded']);
    expect(after).toEqual({ ...state, match: { ...state.match, seq: state.match.seq + 1 } });
  });

  it.each(STATUSES)('%s: a stranger says that more were returned, only while it is open', (status) => {
    const { after, events } = seen(status, 'ref-a', 'x', 'y', 'x');
    const open = ['awaiting_evidence', 'queued', 'in_review', 'adjudication'].includes(status);
    expect(events.map((e) => e.kind)).toEqual(['sight.recorded', ...(open ? ['search.widened'] : [])]);
    expect(after.match.status).toBe(status);
    expect(after.match.search.candidatesReturned).toBe(open ? 4 : 2);
  });
});
