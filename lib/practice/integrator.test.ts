import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callDesk, connectIntegrator } from '@/lib/practice/integrator';
import type { PracticeMatch } from '@/lib/practice/match-source';

let server: Server | undefined;
const seen: string[] = [];

/** A desk that answers with these, in turn, and with the last one from then on. */
const desk = async (...answers: readonly [status: number, body: unknown][]): Promise<string> => {
  seen.length = 0;
  const opened = createServer((request, response) => {
    request.resume().on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? ''}`.trim());
      const [status, body] = answers[Math.min(seen.length, answers.length) - 1] ?? [500, {}];
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0.01' });
      response.end(JSON.stringify(body));
    });
  });
  server = opened;
  await new Promise<void>((listening) => opened.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
};

afterEach(async () => {
  await new Promise((closed) => server?.close(closed));
});

const match = {
  body: { external_id: 'x' },
  images: new Map([['a'.repeat(64), Buffer.from('a')]]),
} as unknown as PracticeMatch;

describe('the simulated integrator', () => {
  it('tries again while the desk cannot answer', async () => {
    const url = await desk([503, {}], [429, {}], [201, { id: 'm_1' }]);
    expect(await callDesk({ url, key: 'k' })('POST', '/api/v1/matches', '{}')).toEqual({
      status: 201,
      body: { id: 'm_1' },
    });
    expect(seen).toHaveLength(3);
  });

  it('takes a refusal for an answer', async () => {
    const url = await desk([422, { code: 'invalid_body' }]);
    expect((await callDesk({ url, key: 'k' })('POST', '/x', '{}')).status).toBe(422);
    expect(seen).toHaveLength(1);
  });

  it('gives up after a while', async () => {
    const url = await desk([503, {}]);
    await expect(callDesk({ url, key: 'k' })('GET', '/x')).rejects.toThrow(/cannot answer now/);
    expect(seen).toHaveLength(8);
  });

  it('stops at once when asked to', async () => {
    const asked = new AbortController();
    const url = await desk([503, {}]);
    asked.abort();
    await expect(callDesk({ url, key: 'k', signal: asked.signal })('GET', '/x')).rejects.toThrow(/abort/i);
    expect(seen).toHaveLength(0);
  });

  it('uploads a picture once, and before the match that names it', async () => {
    const url = await desk([201, { id: 'm_1' }]);
    const integrator = connectIntegrator({ url, key: 'k' });
    await integrator.push(match);
    await integrator.push(match);
    expect(seen).toEqual([
      `PUT /api/v1/images/${'a'.repeat(64)} application/octet-stream`,
      'POST /api/v1/matches application/json',
      'POST /api/v1/matches application/json',
    ]);
  });

  it('pushes nothing when a picture was refused', async () => {
    const url = await desk([422, { code: 'image_hash_mismatch' }]);
    expect((await connectIntegrator({ url, key: 'k' }).push(match)).status).toBe(422);
    expect(seen).toHaveLength(1);
  });

  it('counts what nobody has decided', async () => {
    const answers = ['pending', 'lead', 'pending', 'not_released'].map((answer) => ({ answer }));
    const url = await desk([200, { items: answers, next_cursor: null }]);
    expect(await connectIntegrator({ url, key: 'k' }).pending()).toBe(2);
  });
});
