import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem } from '@/lib/domain/testing/build';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { addEvidence as addAsSupervisor } from '@/lib/verbs/audit/add-evidence';
import { addEvidence as addAsIntegrator } from '@/lib/verbs/intake/add-evidence';

describe('a match full of evidence', () => {
  let t: ReviewDesk;
  let full: string;
  beforeAll(async () => {
    t = await ReviewDesk.open();
    full = await t.push(
      {},
      Array.from({ length: 500 }, (_, n) => anItem(`e${n}`)),
    );
  });
  afterAll(() => t.close());

  const asSupervisor = (matchId: string, key: string) =>
    addAsSupervisor(t.desk, t.supervisor(), { matchId, item: anItem(key) });
  const asIntegrator = async (matchId: string, key: string) => {
    const candidate = (await t.load(matchId)).candidates.find((c) => c.key === 'a')?.externalId ?? '';
    return addAsIntegrator(t.desk, t.integrator, { matchId, item: anItem(key, { candidate }), dropped: [] });
  };

  it.each([
    ['a supervisor', asSupervisor],
    ['an integrator', asIntegrator],
  ])('takes no more of it from %s, but the same item again', async (_, add) => {
    const refused = await add(full, 'one-more');
    expect(refused).toMatchObject({
      refusal: { code: 'invalid_body', detail: expect.stringContaining('500') },
    });
    expect(await codeOf(add(full, 'e499'))).toBeNull();
    expect((await t.load(full)).evidence).toHaveLength(500);
  });

  it('is the only one that takes none', async () => {
    const id = await t.push();
    await must(asSupervisor(id, 'e3'));
    await must(asIntegrator(id, 'e4'));
    expect((await t.load(id)).evidence.map((e) => e.key)).toEqual(['e1', 'e2', 'e3', 'e4']);
  });
});
