import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { systemActor } from '@/lib/ports/actors';
import { addKey } from '@/lib/verbs/integrators/add-key';
import { revokeKey } from '@/lib/verbs/integrators/revoke-key';
import { POST } from './matches/batch/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const send = (body: BodyInit, type = 'application/x-ndjson', key = t.key): Promise<Response> =>
  POST(
    new Request('http://localhost:3000/api/v1/matches/batch', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body,
      duplex: 'half',
    } as RequestInit),
    { params: Promise.resolve({}) },
  );

const streamOf = (source: AsyncGenerator<Uint8Array>): BodyInit =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

const linesIn = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const line = (name: string, patch = {}) => JSON.stringify(t.body(name, patch));

describe('POST /api/v1/matches/batch', () => {
  it('answers each line in its place, whatever becomes of the others', async () => {
    const lines = [
      line('b-1'),
      '{"broken": ',
      line('b-2', { gender: 'f' }),
      line('b-1'),
      line('b-1', { priority: 9 }),
      line('b-3', { purpose: { code: 'nobody_does_this' } }),
      line('b-4', { probe: { sha256: 'ab'.repeat(32) } }),
      `{"filler":"${'x'.repeat(1024 * 1024)}"}`,
      line('b-5'),
    ];
    const answer = await send(lines.join('\n'));
    expect(answer.status).toBe(200);
    const told = await linesIn(answer);
    expect(told.map((one) => one.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told.map((one) => one.status ?? one.problem.code)).toEqual([
      201,
      'malformed_json',
      201,
      200,
      'external_id_conflict',
      'no_lane_for_purpose',
      'unknown_image',
      'body_too_large',
      201,
    ]);
    expect(told[0].external_id).toBe('b-1');
    expect(await t.desk.stores.matches.events(told[3].id)).toHaveLength(1);
  });

  it('takes hundreds in, each once', async () => {
    const count = 120;
    async function* body() {
      for (let n = 0; n < count; n += 1) yield Buffer.from(`${line(`many-${n}`)}\n`);
    }
    const told = await linesIn(await send(streamOf(body())));
    expect(told.filter((one) => one.status === 201)).toHaveLength(count);
    expect(new Set(told.map((one) => one.id)).size).toBe(count);
  });

  it('keeps every line that came whole when the sender hangs up, and nothing of the one that did not', async () => {
    async function* body() {
      yield Buffer.from(`${line('hung-1')}\n${line('hung-2').slice(0, 80)}`);
      throw new Error('gone');
    }
    const answer = await send(streamOf(body()));
    await expect(answer.text()).rejects.toThrow();
    const found = await t.desk.stores.lists.matches({ externalId: 'hung-' }, null, 5);
    expect(found.map((row) => row.externalId)).toEqual(['hung-1']);
  });

  it('takes nothing more in once its key is revoked, however long the request lasts', async () => {
    const { desk } = t;
    const integratorId = (await desk.stores.integrators.keyByHash(desk.ids.fingerprint(t.key)))?.integratorId;
    if (!integratorId) throw new Error('the key is not stored');
    const added = await addKey(desk, systemActor, { integratorId, scopes: ['matches:write'], holder: null });
    if (!added.ok) throw new Error(added.refusal.detail);
    const stored = async () =>
      (await desk.stores.lists.matches({ externalId: 'revoked-' }, null, 5)).map((row) => row.externalId);
    async function* body() {
      yield Buffer.from(`${line('revoked-1')}\n`);
      while ((await stored()).length === 0) await new Promise((next) => setImmediate(next));
      if (added.ok) await revokeKey(desk, systemActor, { keyId: added.value.keyId });
      yield Buffer.from(`${line('revoked-2')}\n`);
    }
    const told = await linesIn(await send(streamOf(body()), undefined, added.value.key));
    expect(told.map((one) => one.status ?? one.problem.code)).toEqual([201, 'key_invalid']);
    expect(await stored()).toEqual(['revoked-1']);
  });

  it('wants lines of JSON, and says so', async () => {
    const refused = await send(line('x'), 'application/json');
    expect([refused.status, (await refused.json()).code]).toEqual([415, 'unsupported_media_type']);
    expect((await send('')).status).toBe(200);
  });
});
