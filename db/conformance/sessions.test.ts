import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, someAccount, someEvent, somePerson, T0 } from '@/db/conformance/people-samples';
import { deskStore } from '@/db/store/desk-store';
import { peopleStore } from '@/db/store/people-store';
import { sessionStore } from '@/db/store/session-store';
import { DAY, plus } from '@/lib/domain/time';
import type { Session } from '@/lib/ports/session-store';

const session = (hash: string, n: number, more: Partial<Session> = {}): Session => ({
  hash,
  accountId: `a-${n}`,
  personId: `p-${n}`,
  createdAt: T0,
  seenAt: T0,
  revokedAt: null,
  ...more,
});

/** Of every sample account. */
const PASSWORD = '$argon2id$x';
const opened = ({ personId }: Session) => someEvent(`person:${personId}`, { kind: 'session.opened' });
const closed = (person: string) => someEvent(`person:${person}`, { kind: 'session.closed' });
const failed = someEvent('desk', { kind: 'sign_in.failed' });

onEveryEngine('sessions', (desk) => {
  const store = () => sessionStore(desk());
  const add = (one: Session, password: string | null = PASSWORD) => store().add(one, password, opened(one));
  const kinds = async (stream: string) =>
    (await deskStore(desk()).deskEvents(stream, 100)).map(({ kind }) => kind);
  beforeAll(async () => {
    for (const n of [1, 2, 3]) {
      const person = somePerson(`p-${n}`);
      await peopleStore(desk()).addPerson(
        person,
        someAccount(`a-${n}`, `p-${n}`),
        someEvent(`person:p-${n}`),
      );
    }
  });

  it('are found while nothing ended them, and begin and end with an event', async () => {
    expect(await add(session('s-1', 1))).toBe(true);
    expect(await store().find('s-1')).toEqual(session('s-1', 1));
    expect(await store().find('s-none')).toBe(null);
    expect(await store().revoke('s-1', at(5), closed('p-1'))).toBe(true);
    expect(await store().find('s-1')).toBe(null);
    expect(await store().revoke('s-1', at(9), closed('p-1'))).toBe(false);
    expect(await desk().raw(`select revoked_at from sessions where hash = 's-1'`)).toEqual([
      { revoked_at: at(5) },
    ]);
    expect(await kinds('person:p-1')).toEqual(['session.closed', 'session.opened', 'person.added']);
  });

  it('do not begin for whom they may not, and leave no event then', async () => {
    const before = await kinds('person:p-3');
    expect(await add(session('s-0', 3), 'another password')).toBe(false);
    expect(await add(session('s-0', 3), null)).toBe(false);
    expect(await add(session('s-0', 3, { accountId: 'a-1' }))).toBe(false);
    await desk().raw(`update accounts set disabled_at = '${T0}' where id = 'a-3'`);
    expect(await add(session('s-0', 3))).toBe(false);
    await desk().raw(`update accounts set disabled_at = null where id = 'a-3'`);
    await desk().raw(`update people set disabled_at = '${T0}' where id = 'p-3'`);
    expect(await add(session('s-0', 3))).toBe(false);
    await desk().raw(`update people set disabled_at = null where id = 'p-3'`);
    expect(await kinds('person:p-3')).toEqual(before);
    await peopleStore(desk()).addAccount(
      { ...someAccount('a-click', 'p-3'), passwordHash: null },
      closed('p-3'),
    );
    expect(await add(session('s-click', 3, { accountId: 'a-click', seenAt: T0 }), null)).toBe(true);
    await store().revoke('s-click', T0, closed('p-3'));
  });

  it('are not found when the person or the account is disabled', async () => {
    await add(session('s-2', 2));
    await desk().raw(`update accounts set disabled_at = '${T0}' where id = 'a-2'`);
    expect(await store().find('s-2')).toBe(null);
    expect(await store().onDuty(T0)).not.toContain('p-2');
    await desk().raw(`update accounts set disabled_at = null where id = 'a-2'`);
    expect(await store().find('s-2')).not.toBe(null);
    await desk().raw(`update people set disabled_at = '${T0}' where id = 'p-2'`);
    expect(await store().find('s-2')).toBe(null);
    await desk().raw(`update people set disabled_at = null where id = 'p-2'`);
  });

  it('are seen only forward, and not after their end', async () => {
    await store().seen('s-2', at(50));
    await store().seen('s-2', at(20));
    expect((await store().find('s-2'))?.seenAt).toBe(at(50));
    await store().seen('s-1', at(50));
    expect(await desk().raw(`select seen_at from sessions where hash = 's-1'`)).toEqual([{ seen_at: T0 }]);
  });

  it('say who is on duty, each person once', async () => {
    await add(session('s-2b', 2, { seenAt: at(60) }));
    await add(session('s-3', 3, { seenAt: at(10) }));
    expect(await store().onDuty(at(10))).toEqual(['p-2', 'p-3']);
    expect(await store().onDuty(at(11))).toEqual(['p-2']);
    for (const hash of ['s-2', 's-2b']) await store().revoke(hash, at(70), closed('p-2'));
    expect(await store().onDuty(T0)).toEqual(['p-3']);
    expect(await store().find('s-2b')).toBe(null);
  });

  it('count failures by key and time, those of one millisecond too', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store().addAttempt('login:x', at(1))));
    await store().addFailure(['login:x', 'login:y'], at(2), failed);
    expect(await store().failures('login:x', T0)).toBe(21);
    expect(await store().failures('login:x', at(2))).toBe(1);
    expect(await store().failures('login:none', T0)).toBe(0);
    await store().clearFailures('login:x');
    expect(await store().failures('login:x', T0)).toBe(0);
    expect(await store().failures('login:y', T0)).toBe(1);
    expect(await kinds('desk')).toEqual(['sign_in.failed']);
  });

  it('are swept when they ended or were abandoned; throttles keep their memory', async () => {
    await add(session('s-old', 3, { seenAt: plus(T0, -40 * DAY) }));
    await store().addStepUp({ id: 'u-1', personId: 'p-3', digest: 'd', expiresAt: at(10), usedAt: null });
    await store().addStepUp({ id: 'u-2', personId: 'p-3', digest: 'd', expiresAt: at(90), usedAt: null });
    await store().sweep(at(65));
    const left = await desk().raw('select hash from sessions order by hash');
    expect(left.map(({ hash }) => hash)).toEqual(['s-2', 's-2b', 's-3']);
    expect(await desk().raw('select id from step_ups')).toEqual([{ id: 'u-2' }]);
    expect(await store().failures('login:y', T0)).toBe(1);
    await store().sweep(plus(T0, 3 * DAY));
    expect(await desk().raw('select hash from sessions')).toEqual([{ hash: 's-3' }]);
    expect(await store().failures('login:y', T0)).toBe(0);
  });
});
