import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type IntakeDesk, openIntakeDesk, pictureOf, sha256Of } from '@/e2e/support/intake-desk';
import { readMultipart } from './_intake/multipart';
import { POST } from './matches/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const png = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)], { type: 'image/png' });
const send = (form: BodyInit, headers: Record<string, string> = {}) =>
  call(POST, { method: 'POST', key: t.key, body: form, headers });

const together = async (externalId: string, seed: number) => {
  const [probe, one] = [await pictureOf(seed), await pictureOf(seed + 1)];
  const body = {
    ...t.body(externalId),
    probe: { sha256: sha256Of(probe) },
    candidates: [{ external_id: 'r', image: { sha256: sha256Of(one) } }],
  };
  return { probe, one, body };
};

describe('one multipart request', () => {
  it.each(['images first', 'JSON first', 'JSON as a file'])(
    'takes JSON and images together, %s',
    async (order) => {
      const { probe, one, body } = await together(order, 100 + order.length * 10);
      const form = new FormData();
      if (order === 'JSON first') form.set('match', JSON.stringify(body));
      form.append('image', png(probe), 'probe.png');
      form.append('image', png(one), 'one.png');
      if (order === 'images first') form.set('match', JSON.stringify(body));
      if (order === 'JSON as a file')
        form.set('match', new Blob([JSON.stringify(body)], { type: 'application/json' }), 'm.json');
      const made = await send(form);
      expect(made.body).toMatchObject({ external_id: order, answer: 'pending' });
      expect(made.status).toBe(201);
      expect((await t.push(body)).status).toBe(200);
    },
  );

  it.each<[string, (form: FormData) => void, string]>([
    ['without the JSON', () => {}, 'invalid_body'],
    [
      'with two',
      (f) => {
        f.append('match', '{}');
        f.append('match', '{}');
      },
      'invalid_body',
    ],
    ['whose JSON is none', (f) => f.set('match', '{'), 'malformed_json'],
    ['whose JSON is two megabytes', (f) => f.set('match', 'x'.repeat(2_000_000)), 'body_too_large'],
    [
      'with a part that is no image',
      (f) => {
        f.set('match', '{}');
        f.set('note', 'hello');
      },
      'image_type_not_supported',
    ],
    [
      'with an empty image',
      (f) => {
        f.set('match', '{}');
        f.set('image', png(new Uint8Array()), 'x.png');
      },
      'image_empty',
    ],
    [
      'of a hundred parts',
      (f) => {
        for (let i = 0; i < 100; i++) f.append('match', '{}');
      },
      'invalid_body',
    ],
    [
      'whose images are others',
      (f) => f.set('match', JSON.stringify({ ...t.body('no'), probe: { sha256: 'ab'.repeat(32) } })),
      'unknown_image',
    ],
  ])('%s is refused', async (_what, fill, code) => {
    const form = new FormData();
    fill(form);
    expect((await send(form)).body).toMatchObject({ code });
  });

  it('that breaks off, or names no boundary, is refused', async () => {
    const { probe } = await together('broken', 300);
    const head =
      '--b\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
    const cut = Buffer.concat([Buffer.from(head), probe.subarray(0, 60)]);
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const broken = await send(new Uint8Array(cut), type);
    expect(broken.status).toBe(422);
    expect(['invalid_body', 'image_truncated']).toContain(broken.body.code);
    expect((await send('x', { 'content-type': 'multipart/form-data; x' })).body.code).toBe('invalid_body');
    expect((await send('nothing of the kind', type)).body.code).toBe('invalid_body');
  });

  it('larger than the limit is refused while it arrives', async () => {
    const form = new FormData();
    form.set('match', 'x'.repeat(5000));
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const seen: number[] = [];
    const reading = readMultipart(
      request.body as unknown as AsyncIterable<Uint8Array>,
      request.headers.get('content-type') ?? '',
      async (_name, bytes) => {
        for await (const chunk of bytes) seen.push(chunk.byteLength);
      },
      1000,
    );
    await expect(reading).rejects.toMatchObject({ refusal: { code: 'body_too_large' } });
  });
});
