import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { addHook, deliveriesOf, eventually, idsOf, LOCAL, positionsOf } from '@/e2e/support/webhook-desk';
import { answer, type Receiver, silence, startReceiver } from '@/e2e/support/webhook-receiver';
import { plus, SECOND } from '@/lib/domain/time';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeWebhook } from '@/lib/verbs/webhooks/change-webhook';
import { rotateWebhookSecret } from '@/lib/verbs/webhooks/rotate-webhook-secret';
import { resendDelivery, testWebhook } from '@/lib/verbs/webhooks/send-webhook';
import { startSending } from '@/lib/worker/send-webhooks';

let t: IntakeDesk;
let receiver: Receiver;
let sending: ReturnType<typeof startSending> | null = null;
let n = 0;
beforeEach(async () => {
  [t, receiver] = await Promise.all([openIntakeDesk({ env: LOCAL }), startReceiver()]);
});
afterEach(async () => {
  await sending?.stop();
  sending = null;
  await receiver.close();
  await t.close();
});

/** So many matches are pushed, and their news get their places. */
const news = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) {
    n += 1;
    if ((await t.push(t.body(`hook-${n}`))).status !== 201) throw new Error('not taken');
  }
  while ((await t.desk.stores.feed.sequence(100)) > 0);
};
const start = (desk: Desk = t.desk): void => {
  sending = startSending(desk);
};
const got = (count: number) => eventually(`${count} arrived`, () => receiver.received.length >= count);
const states = async (id: string) => (await deliveriesOf(t.desk, id)).map(({ state }) => state);

describe('sending', () => {
  it('brings every item once, in order, signed, thin, and keeps each attempt', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    await news(5);
    start();
    await eventually('all delivered', async () => (await states(hook.id)).every((s) => s === 'delivered'));
    expect(positionsOf(receiver.received)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(idsOf(receiver.received)).size).toBe(5);
    const [one] = receiver.received;
    const payload = new Webhook(hook.secret).verify(one?.body ?? '', one?.headers ?? {});
    expect(payload).toEqual({
      type: 'match.pending',
      timestamp: expect.stringMatching(/Z$/),
      data: {
        match_id: expect.stringMatching(/^m_/),
        external_id: expect.any(String),
        lead_id: null,
        position: 1,
      },
    });
    const [first] = await deliveriesOf(t.desk, hook.id);
    expect(await t.desk.stores.webhooks.attempts(first?.id ?? '')).toMatchObject([
      { n: 1, status: 204, error: null },
    ]);
  });

  it('tries again under the same id, and holds the next back until then', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    await news(2);
    receiver.answers(answer(500));
    const clock = { now: () => plus(new Date().toISOString(), ahead) };
    let ahead = 0;
    start({ ...t.desk, clock });
    await eventually(
      'the first failed',
      async () => ((await deliveriesOf(t.desk, hook.id))[0]?.tries ?? 0) === 1,
    );
    receiver.answers(answer(204));
    ahead = 7 * SECOND;
    await got(3);
    const [a, b, c] = idsOf(receiver.received);
    expect(a).toBe(b);
    expect(c).not.toBe(a);
    expect(positionsOf(receiver.received)).toEqual([1, 1, 2]);
    const stamps = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect((stamps[1] ?? 0) - (stamps[0] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  it('of a server that was killed in the middle is done again by another, under the same id', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    await news(1);
    // A server claims, sends, and is gone before it writes what came of it.
    const { webhooks } = t.desk.stores;
    const now = t.desk.clock.now();
    const dead = { endpoint: hook.id, token: 'dead' };
    const endpoint = await webhooks.claim(dead, now, plus(now, 30 * SECOND));
    const [delivery] = await deliveriesOf(t.desk, hook.id);
    const secrets = await webhooks.secrets(hook.id);
    const request = { url: receiver.url, secrets, id: delivery?.id ?? '', body: '{}', at: Date.now() };
    await t.desk.webhooks.send(request, new AbortController().signal);
    expect(endpoint).not.toBeNull();

    start();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(receiver.received, 'the claim still holds').toHaveLength(1);
    await sending?.stop();
    start({ ...t.desk, clock: { now: () => plus(new Date().toISOString(), 31 * SECOND) } });
    await got(2);
    await eventually('delivered', async () => (await states(hook.id))[0] === 'delivered');
    expect(new Set(idsOf(receiver.received)).size).toBe(1);
    expect(await webhooks.attempts(delivery?.id ?? '')).toHaveLength(1);
  });

  it('is done by one of two servers at a time', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    let open = 0;
    let most = 0;
    receiver.answers((_received, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(204).end();
      }, 20);
    });
    await news(12);
    start();
    const other = startSending(t.desk);
    await eventually('all delivered', async () => (await states(hook.id)).every((s) => s === 'delivered'));
    await other.stop();
    expect(most).toBe(1);
    expect(positionsOf(receiver.received)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it('that the stop of the desk cuts off is no attempt, and is done again under the same id', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    await news(1);
    receiver.answers(silence);
    const patient = { ...t.desk.config, webhookTimeoutMs: 30_000 };
    const { webhookSender } = await import('@/lib/webhooks/sender');
    start({ ...t.desk, config: patient, webhooks: webhookSender(patient) });
    await got(1);
    await sending?.stop();
    const [delivery] = await deliveriesOf(t.desk, hook.id);
    expect(delivery).toMatchObject({ state: 'waiting', tries: 0 });
    receiver.answers(answer(200));
    start();
    await eventually('delivered', async () => (await states(hook.id))[0] === 'delivered');
    expect(new Set(idsOf(receiver.received)).size).toBe(1);
  });

  it('starves nobody: a dead and a slow endpoint do not hold up a healthy one', async () => {
    const slow = await startReceiver(
      (_r, response) => void setTimeout(() => response.writeHead(204).end(), 900),
    );
    const dead = await addHook(t.desk, t.integrator, 'http://127.0.0.1:9/');
    const sluggish = await addHook(t.desk, t.integrator, slow.url);
    await news(20);
    const healthy = await addHook(t.desk, t.integrator, receiver.url);
    await news(1);
    start();
    await eventually('delivered', async () => (await states(healthy.id)).includes('delivered'));
    expect((await states(sluggish.id)).filter((s) => s === 'waiting').length).toBeGreaterThan(10);
    expect((await states(dead.id)).every((s) => s === 'waiting')).toBe(true);
    await sending?.stop();
    sending = null;
    await slow.close();
  });
});

describe('an endpoint', () => {
  it('that answers 410 is disabled, which the log says, and enabled again by its people', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    await news(2);
    receiver.answers(answer(410));
    start();
    await eventually('disabled', async () => !!(await t.desk.stores.webhooks.endpoint(hook.id))?.disabledAt);
    expect(await states(hook.id)).toEqual(['failed', 'discarded']);
    const [last] = await t.desk.stores.desk.deskEvents(`integrator:${t.integrator}`, 1);
    expect(last).toMatchObject({
      kind: 'webhook.disabled',
      data: { reason: 'gone' },
      by: { kind: 'system' },
    });
    receiver.answers(answer(204));
    await changeWebhook(t.desk, systemActor, hook.id, { enabled: true });
    await news(1);
    await eventually('delivered', async () => (await states(hook.id)).includes('delivered'));
    expect(receiver.received).toHaveLength(2);
  });

  it('takes its news with either secret while they rotate, and with the new one alone afterwards', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url);
    const rotate = (overlapHours: number) =>
      rotateWebhookSecret(t.desk, systemActor, hook.id, { kind: 'hmac', overlapHours });
    const second = await rotate(1);
    await news(1);
    start();
    await got(1);
    const third = await rotate(0);
    await news(1);
    await got(2);
    const [one, two] = receiver.received;
    const opens = (secret: string, at: typeof one) => () =>
      new Webhook(secret).verify(at?.body ?? '', at?.headers ?? {});
    if (!second.ok || !third.ok) throw new Error('not rotated');
    for (const secret of [hook.secret, second.value.secret.secret ?? ''])
      expect(opens(secret, one)).not.toThrow();
    expect(opens(third.value.secret.secret ?? '', two)).not.toThrow();
    expect(opens(second.value.secret.secret ?? '', two)).toThrow();
    // The very first one still overlaps by its hour; nothing but its own end ends it.
    expect(opens(hook.secret, two)).not.toThrow();
  });

  it('is tested by one message that is tried once, and gets old news again under a new id', async () => {
    const hook = await addHook(t.desk, t.integrator, receiver.url, { types: ['lead.issued'] });
    start();
    receiver.answers(answer(500));
    await testWebhook(t.desk, systemActor, hook.id);
    await eventually('failed', async () => (await states(hook.id))[0] === 'failed');
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'webhook.test',
      data: { match_id: null },
    });
    await changeWebhook(t.desk, systemActor, hook.id, { types: null });
    receiver.answers(answer(204));
    await news(1);
    await got(2);
    await eventually('delivered', async () => (await states(hook.id)).at(-1) === 'delivered');
    const old = (await deliveriesOf(t.desk, hook.id)).find(({ kind }) => kind === 'event');
    const again = await resendDelivery(t.desk, systemActor, { id: hook.id, deliveryId: old?.id ?? '' });
    await got(3);
    const [, first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
    expect(again.ok && again.value.delivery).toMatchObject({ kind: 'resend', resendOf: old?.id });
    expect(await t.desk.stores.webhooks.delivery(old?.id ?? '')).toEqual(old);
  });
});
