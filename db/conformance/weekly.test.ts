import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, someEvent, T0 } from '@/db/conformance/people-samples';
import { writeWithEvent } from '@/db/store/desk-log';
import { logStore } from '@/db/store/log-store';
import { sessionStore } from '@/db/store/session-store';
import { weeklyStore } from '@/db/store/weekly-store';

const review = (week: string, findings: string) => ({
  week,
  signedAt: T0,
  person: 'p1',
  findings,
  counts: { 'stop.set': 2 },
});
const signed = someEvent('weekly', { kind: 'weekly.signed' });

onEveryEngine('weekly reviews', (desk) => {
  const grant = async (id: string) => {
    const until = at(60);
    await sessionStore(desk()).addStepUp({ id, personId: 'p1', digest: 'd', expiresAt: until, usedAt: null });
    return { id, digest: 'd' };
  };

  it('count the log’s events of a time by kind, and no further than told', async () => {
    const store = weeklyStore(desk());
    expect(await store.firstEventAt()).toBeNull();
    const events = [
      someEvent('desk', { kind: 'stop.set', at: at(0) }),
      someEvent('desk', { kind: 'stop.set', at: at(5) }),
      someEvent('desk', { kind: 'stop.set', at: at(10) }),
      someEvent('person:x', { kind: 'sign_in.failed', at: at(9) }),
    ];
    for (const event of events) await writeWithEvent(desk(), event, []);
    while ((await logStore(desk()).order(500)) > 0);
    expect(await store.firstEventAt()).toBe(at(0));
    const kinds = ['stop.set', 'sign_in.failed', 'key.added'] as const;
    expect(await store.counts(kinds, at(0), at(10), 9)).toEqual({
      'stop.set': 2,
      'sign_in.failed': 1,
      'key.added': 0,
    });
    expect(await store.counts(['stop.set'], at(0), at(11), 2)).toEqual({ 'stop.set': 2 });
  });

  it('are signed off once, with a grant that is used up by it', async () => {
    const store = weeklyStore(desk());
    const fresh = await grant('g1');
    expect(await store.sign(review('2026-02-16', 'x'), { id: 'g1', digest: 'of another' }, signed)).toBe(
      false,
    );
    const both = await Promise.all([
      store.sign(review('2026-02-16', 'first'), fresh, signed),
      grant('g2').then((other) => store.sign(review('2026-02-16', 'second'), other, signed)),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    // The grant of whoever came second is not used up.
    const left = both[0] ? 'g2' : 'g1';
    expect(await store.sign(review('2026-02-23', 'later'), { id: left, digest: 'd' }, signed)).toBe(true);
    expect(await store.sign(review('2026-03-02', 'x'), { id: left, digest: 'd' }, signed)).toBe(false);
    const weeks = await store.signed(9);
    expect(weeks.map(({ week }) => week)).toEqual(['2026-02-23', '2026-02-16']);
    expect(weeks[0]).toEqual(review('2026-02-23', 'later'));
  });

  it('are never changed', async () => {
    await expect(desk().raw(`update weekly_reviews set findings = 'other'`)).rejects.toThrow();
    await expect(desk().raw('delete from weekly_reviews')).rejects.toThrow();
  });
});
