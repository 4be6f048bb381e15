import { expect, test } from '@playwright/test';
import { traceDesk, whyNoTrace } from '../crash/trace/trace-desk';

const why = whyNoTrace();

test('whatever the desk acknowledges is on the disk before its answer leaves', async () => {
  if (why) console.log(`Skipped: ${why}.`);
  test.skip(why !== null, why ?? '');
  test.setTimeout(600_000);
  const { wrong, writes, syncs } = await traceDesk(1);
  expect(wrong).toEqual([]);
  expect(syncs).toBeGreaterThan(writes.size);
  const seen = [...writes.keys()].join('\n');
  for (const what of ['PUT /api/v1/images/', 'POST /api/v1/matches', '/seal', '/vote'])
    expect(seen).toContain(what);
});
