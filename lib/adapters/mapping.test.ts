import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { PROVIDERS } from '@/lib/adapters/providers';
import { isCalled } from '@/lib/adapters/shared/operation';
import { bodyIn, scoresIn, taken } from '@/lib/adapters/testing/body';
import { CASES } from '@/lib/adapters/testing/cases';
import { envelopeOf, PROBE, THOUSAND } from '@/lib/adapters/testing/envelope';
import { onScale } from '@/lib/domain/rules/ingest';

/** Operations that never make a match, and say so. */
const NEVER = ['GetFaceLivenessSessionResults', 'Liveness'];

describe('adapt', () => {
  it.each(CASES)('$provider $operation: the candidates and their scores, as they came', (c) => {
    const { external_id: _, ...envelope } = envelopeOf(c.response, c.pictures);
    const own = c.update ? envelope : { ...envelope, external_id: 'ours-1' };
    const adapted = adapt(c.provider, c.operation, own, THOUSAND);
    const body = bodyIn(adapted);
    expect(scoresIn(adapted)).toEqual(c.scores);
    expect(adapted.kind).toBe(c.update ? 'update' : 'match');
    expect(body.external_id).toBe(c.update ?? 'ours-1');
    expect(body.search.candidates_returned).toBe(Object.keys(c.scores).length);
    expect(body.probe.sha256).toBe(PROBE);
    expect(body.provider.name).toBe(c.provider);
    expect(body.candidates.every((k) => k.score && onScale(k.score))).toBe(true);
    expect(taken(adapted).aside.response).toBeDefined();
  });

  it('has a body of our own for every operation that makes a match', () => {
    const missing = PROVIDERS.flatMap((p) =>
      p.operations
        .filter((o) => !NEVER.includes(o.names[0]))
        .filter((o) => !CASES.some((c) => c.provider === p.name && isCalled(c.operation, o.names)))
        .map((o) => `${p.name} ${o.names[0]}`),
    );
    expect(missing).toEqual([]);
  });

  it('knows each operation by one name only', () => {
    for (const { operations } of PROVIDERS) {
      const names = operations.flatMap((o) => o.names.map((n) => n.toLowerCase().replace(/[^a-z0-9]/g, '')));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('takes the desk’s own body as it is', () => {
    const body = { external_id: 'x', anything: [1] };
    expect(adapt('generic', 'match', body, THOUSAND)).toMatchObject({ kind: 'match', body, dropped: [] });
  });

  it('names what it does not know', () => {
    expect(adapt('nobody', 'x', {}, THOUSAND)).toMatchObject({ problem: 'unknown_provider' });
    expect(adapt('frigate', 'x', {}, THOUSAND)).toMatchObject({
      problem: 'unknown_operation',
      detail: 'frigate is taken with: tracked_object_update.',
    });
  });
});
