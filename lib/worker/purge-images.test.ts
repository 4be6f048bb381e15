import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { DAY, MINUTE } from '@/lib/domain/time';
import { changeMatch } from '@/lib/verbs/change-match';
import { purgeImages, sweepImages } from '@/lib/worker/purge-images';

let ahead = 0;
let t: IntakeDesk;
beforeAll(async () => {
  const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
  t = await openIntakeDesk({ parts: { clock }, policy: { retentionDays: 30 } });
});
afterAll(() => t.close());

/** Time passes, and the desk looks what is due. */
const after = async (ms: number): Promise<void> => {
  ahead += ms;
  await purgeImages.run(t.desk);
  await sweepImages.run(t.desk);
};

it('purges nothing for a day after the clock went ahead, and nothing at all once it has been set right', async () => {
  const { id } = (await t.push(t.body('young'))).body;
  const city = { kind: 'integrator', id: t.integrator, key: 'k' } as const;
  await changeMatch(t.desk, id, null, (s, env) => withdrawMatch(s, city, env, 'done'));
  const purged = async () => (await t.desk.stores.matches.load(id))?.match.purgedAt !== null;
  const upload = async () => (await t.desk.stores.integrators.images(t.integrator, [t.images.one])).length;
  await after(0);
  await t.desk.stores.retention.look({ lookedAt: t.desk.clock.now(), pausedSince: null });
  await after(3650 * DAY);
  await after(DAY - MINUTE);
  expect([await purged(), await upload()]).toEqual([false, 1]);
  await after(-ahead);
  expect(await purged()).toBe(false);
  await after(3651 * DAY);
  for (const half of [DAY / 2, DAY / 2]) await after(half);
  expect(await purged()).toBe(true);
});
