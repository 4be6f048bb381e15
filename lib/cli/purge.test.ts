import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { findCommand } from '@/lib/cli/commands';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { setHold } from '@/lib/domain/rules/hold';
import { DAY, MINUTE, plus } from '@/lib/domain/time';
import { changeMatch } from '@/lib/verbs/change-match';

let ahead = 0;
let t: IntakeDesk;
beforeAll(async () => {
  const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
  t = await openIntakeDesk({ parts: { clock }, policy: { retentionDays: 30 } });
  const city = { kind: 'integrator', id: t.integrator, key: 'k' } as const;
  for (const name of ['free', 'held']) {
    const { id } = (await t.push(t.body(name))).body;
    await changeMatch(t.desk, id, null, (s, env) => withdrawMatch(s, city, env, 'done'));
    if (name === 'held')
      await changeMatch(t.desk, id, null, (s, env) => setHold(s, 's', env, 'a court asks'));
  }
});
afterAll(() => t.close());

const say = async (dry: boolean, now = true): Promise<string> => {
  const purge = findCommand('purge');
  const done = await purge?.run?.(t.desk, { dry, now });
  if (!purge || !done?.ok) throw new Error('purge was refused');
  expect(purge.exitCode?.(done.value)).toBe(0);
  return purge.show(done.value);
};

it('says what a purge would do, does it, and says what it did', async () => {
  expect(await say(true)).toBe('No closed match is older than its rules keep it.');
  ahead += 30 * DAY;
  const plan = await say(true);
  expect(plan).toMatch(/^match +external id +lane +closed +kept for +images +purge\n/);
  expect(plan).toMatch(/ free +general +\S+Z +30 days +3 +yes\n/);
  expect(plan).toMatch(/ held +general +\S+Z +30 days +3 +no: a legal hold\n/);
  expect(plan).toContain('1 of these 2 would be purged now. Nothing was changed.');
  expect(await say(false, false)).toMatch(
    /^Nothing is purged before \S+Z: the clock went ahead by more than a day/,
  );
  expect(await say(false)).toBe(
    '1 match purged, files of 0 images deleted.\nFiles of what was purged now go 10 minutes later.',
  );
  expect(await say(false)).toBe('0 matches purged, files of 0 images deleted.');
});

it('deletes no file while a backup holds that back', async () => {
  const { retention } = t.desk.stores;
  const backup = findCommand('backup');
  const until = plus(new Date(Date.now() + ahead).toISOString(), DAY);
  const ask = (what: string) => backup?.asked?.(t.desk, { do: what, until });
  const lonely = 'ab'.repeat(32);
  await retention.leave([lonely], t.desk.clock.now());
  ahead += 11 * MINUTE;
  const now = t.desk.clock.now();
  const claim = () =>
    retention.claim(lonely, { now, by: plus(now, -10 * MINUTE), stale: plus(now, -MINUTE) });
  expect(await ask('hold back')).toMatchObject({ ok: true });
  expect(await claim()).toBe(false);
  expect(await ask('let go')).toMatchObject({ ok: true });
  expect(await claim()).toBe(true);
});
