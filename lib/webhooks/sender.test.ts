import { createServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, type Receiver, silence, startReceiver } from '@/e2e/support/webhook-receiver';
import type { WebhookSecret } from '@/lib/domain/webhook';
import { webhookSender } from '@/lib/webhooks/sender';

const SECRET = 'a secret of thirty-two characters';
const settings = { secret: SECRET, webhookAllow: ['127.0.0.1', 'localhost'], webhookTimeoutMs: 400 };
const sender = webhookSender(settings);
const made = sender.makeSecret('we_1', 'hmac');
const secret = (sealed: string): WebhookSecret => ({
  ...{ id: 's', endpoint: 'we_1', kind: 'hmac', sealed, publicKey: null, createdAt: '', expiresAt: null },
});

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const send = (url = receiver.url, sealed = made.sealed, signal = new AbortController().signal) =>
  sender.send({ url, secrets: [secret(sealed)], id: 'whd_1', body: '{"a":1}', at: Date.now() }, signal);

describe('a request', () => {
  it('arrives signed, and only its status matters', async () => {
    receiver.answers((_r, response) => response.writeHead(201).end('x'.repeat(1_000_000)));
    expect(await send()).toMatchObject({ status: 201, error: null, retryAfter: null });
    const [one] = receiver.received;
    expect(new Webhook(made.text ?? '').verify(one?.body ?? '', one?.headers ?? {})).toEqual({ a: 1 });
    expect(one).toMatchObject({
      path: '/hook',
      headers: { 'webhook-id': 'whd_1', 'content-type': 'application/json' },
    });
  });

  it('follows no redirect, and says so', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      receiver.answers(answer(status, { location: receiver.url }));
      expect(await send()).toMatchObject({ status, error: expect.stringContaining('redirect') });
    }
    expect(receiver.received).toHaveLength(5);
  });

  it('passes on how long the receiver asks to wait', async () => {
    receiver.answers(answer(429, { 'retry-after': '120' }));
    expect(await send()).toMatchObject({ status: 429, retryAfter: 120 });
    receiver.answers(answer(503, { 'retry-after': 'whenever' }));
    expect(await send()).toMatchObject({ status: 503, retryAfter: null });
  });

  it('to a host that never answers, or only half, ends in time', async () => {
    receiver.answers(silence);
    expect(await send()).toMatchObject({ status: null, error: expect.stringContaining('No answer within') });
    const half = createServer((socket) => void socket.write('HTTP/1.1 200 OK\r\nx-a: '));
    await new Promise<void>((listening) => half.listen(0, '127.0.0.1', listening));
    const address = half.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: null,
      error: expect.any(String),
    });
    half.close();
  });

  it('to something that is no HTTP, or not there, is a fault in words', async () => {
    const other = createServer((socket) => void socket.resume().end('SSH-2.0-whatever\r\n'));
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: null,
      error: 'The answer was not HTTP.',
    });
    await new Promise((closed) => other.close(closed));
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ error: 'The connection was refused.' });
  });

  it('by https to a host that speaks none is refused, not sent in the clear', async () => {
    const reached = await send(receiver.url.replace('http:', 'https:'));
    expect(reached.status).toBeNull();
    expect(receiver.received).toEqual([]);
  });

  it('never leaves for an address that is not allowed', async () => {
    const strict = webhookSender({ ...settings, webhookAllow: [] });
    const request = { secrets: [secret(made.sealed)], id: 'whd_1', body: '{}', at: Date.now() };
    for (const url of [
      receiver.url,
      receiver.url.replace('http:', 'https:'),
      `https://localhost:${receiver.port}/`,
    ])
      expect(await strict.send({ ...request, url }, new AbortController().signal)).toMatchObject({
        status: null,
      });
    expect(receiver.received).toEqual([]);
  });

  it('goes to a name of the configuration as the system finds it', async () => {
    expect(await send(`http://localhost:${receiver.port}/hook`)).toMatchObject({ status: 204 });
  });

  it('is not sent unsigned when the desk’s secret was changed', async () => {
    const other = webhookSender({ ...settings, secret: 'another secret of thirty-two letters' });
    const { sealed } = other.makeSecret('we_1', 'hmac');
    expect(await send(receiver.url, sealed)).toMatchObject({
      status: null,
      error: expect.stringContaining('secret'),
    });
    expect(receiver.received).toEqual([]);
  });

  it('ends at once when the desk stops', async () => {
    receiver.answers(silence);
    const stop = new AbortController();
    const sent = send(receiver.url, made.sealed, stop.signal);
    stop.abort();
    expect(await sent).toMatchObject({ status: null, error: 'The desk was stopping.' });
  });
});
