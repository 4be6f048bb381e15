import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import {
  addEndpoint,
  integratorEvent,
  later,
  someEndpoint,
  someItem,
  someSecret,
  tell,
  tryNext,
  withIntegrator,
} from '@/db/conformance/webhook-samples';
import { feedStore } from '@/db/store/feed-store';
import { webhookStore } from '@/db/store/webhook-store';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time';

onEveryEngine('webhook endpoints', (desk) => {
  const store = () => webhookStore(desk());
  beforeAll(() => withIntegrator(desk()));

  it('are kept as they were given, and no more than there is room for', async () => {
    const types = ['lead.recalled', 'match.not_released'] as const;
    const one = someEndpoint('we-1', { types });
    expect(await store().addEndpoint(one, someSecret('s-1', 'we-1'), 3, integratorEvent())).toBe(true);
    expect(await store().endpoint('we-1')).toEqual(one);
    const more = await Promise.all(
      ['we-2', 'we-3', 'we-4', 'we-5'].map((id) =>
        store().addEndpoint(someEndpoint(id), someSecret(`s-${id}`, id), 3, integratorEvent()),
      ),
    );
    expect(more.filter(Boolean)).toHaveLength(2);
    expect(await store().endpoints('int-1')).toHaveLength(3);
    expect(await store().endpoints(null)).toHaveLength(3);
    expect(await store().endpoints('int-2')).toEqual([]);
  });

  it('are changed by one of two who saw the same version', async () => {
    const before = await store().endpoint('we-1');
    if (!before) throw new Error('gone');
    const next = (description: string) => ({ ...before, description, version: before.version + 1 });
    const both = ['a', 'b'].map((text) => store().changeEndpoint(next(text), integratorEvent()));
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    expect((await store().endpoint('we-1'))?.version).toBe(2);
  });

  it('rotate their secret one at a time; the old one signs until it ends, then it is forgotten', async () => {
    const event = integratorEvent();
    const rotate = (id: string, at: number) =>
      store().rotateSecret(someSecret(id, 'we-1', { createdAt: later(at) }), later(at + DAY), {
        ...event,
        at: later(at),
      });
    expect(await rotate('s-new', 1)).toBe(true);
    expect((await store().secrets('we-1')).map((s) => [s.id, s.expiresAt])).toEqual([
      ['s-new', null],
      ['s-1', later(1 + DAY)],
    ]);
    expect(await rotate('s-newer', 3 * DAY)).toBe(true);
    expect((await store().secrets('we-1')).map((s) => s.id)).toEqual(['s-newer', 's-new']);
  });

  it('that are removed are found by nobody, and their secrets are gone', async () => {
    expect(await store().removeEndpoint('we-1', later(5), integratorEvent())).toBe(true);
    expect(await store().removeEndpoint('we-1', later(6), integratorEvent())).toBe(false);
    expect(await store().endpoint('we-1')).toBeNull();
    expect(await store().secrets('we-1')).toEqual([]);
    expect((await store().endpoints('int-1')).some(({ id }) => id === 'we-1')).toBe(false);
    expect(await store().claim({ endpoint: 'we-1', token: 't' }, later(7), later(8))).toBeNull();
  });
});

onEveryEngine('webhook deliveries', (desk) => {
  const store = () => webhookStore(desk());
  const ready = async (now: string) => (await store().ready(now, 99)).map(({ id }) => id);
  const of = async (endpoint: string) =>
    (await store().deliveries(endpoint, null, null, 100)).toSorted(
      (a, b) => (a.position ?? 0) - (b.position ?? 0),
    );
  beforeAll(async () => {
    await withIntegrator(desk());
    await withIntegrator(desk(), 'int-2');
  });

  it('are made with the position in the feed: for whom it concerns, once, and never for who is disabled', async () => {
    await addEndpoint(desk(), someEndpoint('all'));
    await addEndpoint(desk(), someEndpoint('some', { types: ['lead.issued'] }));
    await addEndpoint(desk(), someEndpoint('off', { disabledAt: later(0), disabledReason: 'asked' }));
    await addEndpoint(desk(), someEndpoint('other', { integrator: 'int-2' }));
    const issued = someItem({ type: 'lead.issued', leadId: 'ld-1' });
    const { engine, tables } = desk();
    const items = [issued, someItem(), someItem()];
    await engine.write([], [engine.read.insert(tables.feedItems).values(items).toSQL()]);
    const feed = feedStore(desk());
    while ((await Promise.all([feed.sequence(2), feed.sequence(2), feed.sequence(2)])).some((n) => n > 0));
    expect((await of('all')).map((d) => [d.position, d.matchId, d.type])).toEqual(
      items.map((item, n) => [n + 1, item.matchId, item.type]),
    );
    expect(await of('some')).toMatchObject([{ leadId: 'ld-1', state: 'waiting', tries: 0, kind: 'event' }]);
    expect([await of('off'), await of('other')]).toEqual([[], []]);
    const ids = [...(await of('all')), ...(await of('some'))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^whd_[0-9a-f]{32}$/);
  });

  it('go out one after another in the order of the feed, whatever the tries', async () => {
    await addEndpoint(desk(), someEndpoint('line'));
    await tell(desk(), ...Array.from({ length: 4 }, () => someItem()));
    const sent: (number | null | undefined)[] = [];
    let now = 0;
    for (const status of [500, 200, 200, 503, 200, 200]) {
      sent.push((await tryNext(desk(), 'line', status, later(now)))?.position);
      now += 10 * MINUTE;
    }
    const [a, b, c, d] = (await of('line')).map((one) => one.position);
    expect(sent).toEqual([a, a, b, c, c, d]);
    expect((await of('line')).map((one) => [one.state, one.tries])).toEqual([
      ['delivered', 2],
      ['delivered', 1],
      ['delivered', 2],
      ['delivered', 1],
    ]);
    const [first] = await of('line');
    expect((await store().attempts(first?.id ?? '')).map((x) => [x.n, x.status])).toEqual([
      [1, 500],
      [2, 200],
    ]);
  });

  it('wait while their endpoint pauses; a recall does not, and takes along what led to it', async () => {
    await addEndpoint(desk(), someEndpoint('pause'));
    const [a, b] = [someItem(), someItem({ type: 'lead.issued', leadId: 'ld' })];
    await tell(desk(), a, b, someItem());
    expect((await tryNext(desk(), 'pause', 500, later(0)))?.matchId).toBe(a.matchId);
    expect(await tryNext(desk(), 'pause', 200, later(SECOND))).toBeNull();
    expect(await ready(later(SECOND))).not.toContain('pause');
    await tell(desk(), someItem({ matchId: b.matchId, seq: 90_000, type: 'lead.recalled', leadId: 'ld' }));
    expect(await ready(later(SECOND))).toContain('pause');
    const sent = [];
    for (let n = 0; n < 3; n += 1) sent.push((await tryNext(desk(), 'pause', 200, later(SECOND)))?.type);
    expect(sent).toEqual(['lead.issued', 'lead.recalled', 'match.pending']);
  });

  it('never pass an earlier one of the same match', async () => {
    await addEndpoint(desk(), someEndpoint('match'));
    const first = someItem({ seq: 1 });
    const [second, other] = [
      someItem({ matchId: first.matchId, seq: 2, type: 'match.not_released' }),
      someItem(),
    ];
    await tell(desk(), first, second, other);
    // Refused until its own wait is longer than any pause of the endpoint.
    let now = 0;
    for (let n = 0; n < 4; n += 1) {
      expect((await tryNext(desk(), 'match', 400, later(now)))?.type).toBe('match.pending');
      now += 40 * MINUTE;
    }
    expect((await tryNext(desk(), 'match', 200, later(now)))?.matchId).toBe(other.matchId);
    // What was refused is due again, as the endpoint is back.
    expect((await tryNext(desk(), 'match', 200, later(now)))?.type).toBe('match.pending');
    expect((await tryNext(desk(), 'match', 200, later(now)))?.type).toBe('match.not_released');
  });

  it('end with their endpoint: 410 disables it and discards the rest', async () => {
    await addEndpoint(desk(), someEndpoint('gone'));
    await tell(desk(), someItem(), someItem());
    await tryNext(desk(), 'gone', 410, later(0));
    expect((await of('gone')).map((one) => one.state)).toEqual(['failed', 'discarded']);
    expect(await store().endpoint('gone')).toMatchObject({ disabledReason: 'gone' });
    await tell(desk(), someItem());
    expect(await of('gone')).toHaveLength(2);
    expect(await ready(later(DAY))).not.toContain('gone');
  });

  it('are paged newest first, and forgotten long after they ended', async () => {
    await addEndpoint(desk(), someEndpoint('old'));
    await tell(desk(), someItem({ at: later(1) }), someItem({ at: later(2) }), someItem({ at: later(3) }));
    const [newest] = await store().deliveries('old', null, null, 1);
    expect(newest?.createdAt).toBe(later(3));
    const after = { createdAt: newest?.createdAt ?? '', id: newest?.id ?? '' };
    expect((await store().deliveries('old', 'waiting', after, 9)).map((one) => one.createdAt)).toEqual([
      later(2),
      later(1),
    ]);
    await tryNext(desk(), 'old', 200, later(10));
    await store().sweep(later(10), 100);
    expect(await of('old')).toHaveLength(3);
    while ((await store().sweep(later(30 * DAY), 2)) > 0);
    expect((await of('old')).map((one) => one.state)).toEqual(['waiting', 'waiting']);
  });

  it('that were asked for go last, and not to who is disabled', async () => {
    await addEndpoint(desk(), someEndpoint('asked'));
    await tell(desk(), someItem());
    const [made] = await of('asked');
    if (!made) throw new Error('not made');
    const resent = { ...made, id: 'whr_again', kind: 'resend' as const, resendOf: made.id };
    expect(await store().addDelivery(resent, integratorEvent())).toBe(true);
    expect((await tryNext(desk(), 'asked', 200, later(0)))?.id).toBe(made.id);
    expect((await tryNext(desk(), 'asked', 200, later(0)))?.id).toBe('whr_again');
    expect(await store().addDelivery({ ...resent, id: 'x', endpoint: 'off' }, integratorEvent())).toBe(false);
  });
});

onEveryEngine('claims of webhook endpoints', (desk) => {
  const store = () => webhookStore(desk());
  const ready = async (now: string) => (await store().ready(now, 99)).map(({ id }) => id);
  beforeAll(async () => {
    await withIntegrator(desk());
    await addEndpoint(desk(), someEndpoint('one'));
    await tell(desk(), someItem());
  });

  it('are given to one of fifty who want it', async () => {
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store().claim({ endpoint: 'one', token: `t-${n}` }, later(0), later(30 * SECOND)),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await ready(later(SECOND))).toEqual([]);
  });

  it('end by themselves, so that a killed server loses nothing, and what comes late then is not written', async () => {
    const [delivery] = await store().deliveries('one', null, null, 1);
    const other = { endpoint: 'one', token: 'other' };
    expect(await ready(later(31 * SECOND))).toEqual(['one']);
    const endpoint = await store().claim(other, later(31 * SECOND), later(60 * SECOND));
    expect(endpoint && (await store().next(endpoint, later(31 * SECOND)))).toEqual(delivery);
    if (!delivery || !endpoint) throw new Error('nothing to send');
    const outcome = {
      delivery: { state: 'delivered', tries: 1, nextAt: later(0), endedAt: later(32 * SECOND) },
      endpoint: { streak: 0, pausedUntil: null, lastSuccessAt: later(32 * SECOND) },
      ...{ disable: null, wake: false },
    } as const;
    const attempt = { delivery: delivery.id, n: 1, at: later(32 * SECOND), ms: 9, status: 200, error: null };
    const settled = { delivery, attempt, outcome, until: later(60 * SECOND), event: null };
    expect(await store().settle({ endpoint: 'one', token: 'late' }, settled)).toBeNull();
    expect(await store().attempts(delivery.id)).toEqual([]);
    expect(await store().settle(other, settled)).toMatchObject({ lastSuccessAt: later(32 * SECOND) });
    await store().release({ endpoint: 'one', token: 'late' }, later(33 * SECOND));
    expect(
      await store().claim({ endpoint: 'one', token: 'x' }, later(33 * SECOND), later(40 * SECOND)),
    ).toBeNull();
    await store().release(other, later(33 * SECOND));
    expect(
      await store().claim({ endpoint: 'one', token: 'x' }, later(33 * SECOND), later(40 * SECOND)),
    ).not.toBeNull();
  });

  it('that a clock ahead of ours has made bind nobody', async () => {
    await store().release({ endpoint: 'one', token: 'x' }, later(0));
    await store().claim({ endpoint: 'one', token: 'ahead' }, later(300 * DAY), later(300 * DAY + SECOND));
    expect(await store().claim({ endpoint: 'one', token: 'y' }, later(0), later(SECOND))).not.toBeNull();
  });
});
