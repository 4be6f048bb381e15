import { afterAll, beforeAll, expect, it } from 'vitest';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { listMatches } from '@/lib/verbs/audit/list-matches';

let t: ReviewDesk;
beforeAll(async () => {
  t = await ReviewDesk.open();
});
afterAll(() => t.close());

it('the list of matches names who pushed them, and finds them by that name in whatever case', async () => {
  const id = await t.push();
  const { integrator } = t.integrator;
  const list = async (asked?: string) =>
    (
      await must(
        listMatches(t.desk, t.supervisor(), {
          filter: asked === undefined ? {} : { integrator: asked },
          after: null,
          limit: 10,
        }),
      )
    ).items;
  expect(await list()).toMatchObject([{ id, integrator: integrator.id, integratorName: integrator.name }]);
  for (const asked of [integrator.id, integrator.name.toUpperCase()])
    expect(await list(asked)).toHaveLength(1);
  expect(await list('somebody else')).toEqual([]);
});
