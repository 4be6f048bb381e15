import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { linesOf } from '../support/killed-desk';
import { drawPicture, type OwnPicture } from '../support/own-picture';
import { uploadOwn } from '../support/push-own';
import { headOf, sendRaw } from '../support/raw-socket';

test.describe('what comes over a socket and is not what it should be', () => {
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let picture: OwnPicture;
  let key: Readonly<Record<string, string>>;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    picture = await drawPicture({ width: 400, height: 500, seed: 9 });
    key = { authorization: `Bearer ${desk.keys.integrator}` };
  });
  test.afterAll(() => desk?.close());

  const put = (headers: Record<string, string | number> = {}, sha256 = picture.sha256) =>
    headOf(`PUT /api/v1/images/${sha256}`, { ...key, 'content-type': picture.type, ...headers });
  const post = (path: string, type: string, headers: Record<string, string | number> = {}) =>
    headOf(`POST ${path}`, { ...key, 'content-type': type, ...headers });
  const codeOf = (body: string): string => /"code":"(\w+)"/.exec(body)?.[1] ?? body;
  /** Parts of uploads that lie about. */
  const partsLeft = () => readdir(join(desk.dataDir, 'images', 'temp')).catch(() => []);
  const matches = async (name: string) => {
    const { body } = await desk.api()('GET', `/api/v1/matches?external_id=${name}`);
    return (body as { items: { external_id: string }[] }).items;
  };
  const isAlive = async () => expect((await desk.api()('GET', '/api/health')).status).toBe(200);

  /** That the desk does not have the picture: a match that names it is told to bring it. */
  const isStillAskedFor = async (): Promise<void> => {
    const line = await linesOf(desk, 1);
    const body = line.replace(/"probe":\{"sha256":"\w+"/, `"probe":{"sha256":"${picture.sha256}"`);
    const { status, body: told } = await desk.api()('POST', '/api/v1/matches', body);
    expect([status, (told as { code: string }).code]).toEqual([422, 'unknown_image']);
  };

  test('a client that hangs up in the middle of an upload leaves nothing', async () => {
    const half = picture.bytes.subarray(0, 1000);
    await sendRaw(desk.url, [put({ 'content-length': picture.bytes.length }), half], { hangUp: true });
    await expect.poll(partsLeft).toEqual([]);
    await isAlive();
    await isStillAskedFor();
  });

  test('a length that lies makes no image of what came', async () => {
    const shorter = await sendRaw(desk.url, [
      put({ 'content-length': picture.bytes.length - 100 }),
      picture.bytes,
    ]);
    // Refused for its hash, unless Node refuses the rest first, which is no request.
    expect([400, 422]).toContain(shorter.status);
    const both = await sendRaw(desk.url, [
      put({ 'content-length': picture.bytes.length, 'transfer-encoding': 'chunked' }),
      picture.bytes,
    ]);
    expect(both.status).toBe(400);
    const twice = await sendRaw(desk.url, [
      put().replace('\r\n\r\n', '\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n'),
      'hello',
    ]);
    expect(twice.status).toBe(400);
    const negative = await sendRaw(desk.url, [put({ 'content-length': -1 }), 'hello']);
    expect(negative.status).toBe(400);
    await expect.poll(partsLeft).toEqual([]);
    await isStillAskedFor();
  });

  test('the same upload again, out of order and cut, ends in one image', async () => {
    const whole = () => sendRaw(desk.url, [put({ 'content-length': picture.bytes.length }), picture.bytes]);
    const cut = picture.bytes.subarray(0, 2000);
    const hash = createHash('sha256').update(cut).digest('hex');
    const [first, again, half] = await Promise.all([
      whole(),
      whole(),
      sendRaw(desk.url, [put({ 'content-length': cut.length }, hash), cut]),
    ]);
    expect([first.status, again.status].sort()).toEqual([200, 201]);
    expect([half.status, codeOf(half.body)]).toEqual([422, 'image_truncated']);
    expect((await whole()).status).toBe(200);
    await expect.poll(partsLeft).toEqual([]);
  });

  test('a batch that is cut in the middle of a line keeps the lines before it, and nothing of that one', async () => {
    const lines = (await linesOf(desk, 3)).replaceAll('KILLED', 'CUT');
    const cut = lines.slice(0, lines.lastIndexOf('{"external_id"') + 60);
    await sendRaw(
      desk.url,
      [post('/api/v1/matches/batch', 'application/x-ndjson', { 'content-length': lines.length }), cut],
      { hangUp: true },
    );
    await expect.poll(async () => (await matches('CUT-1')).length).toBe(1);
    expect(await matches('CUT-0')).toHaveLength(1);
    expect(await matches('CUT-2')).toEqual([]);
    // The same batch, whole: what was taken in is only said again.
    const { body } = await desk.api()('POST', '/api/v1/matches/batch', lines, 'application/x-ndjson');
    expect(
      String(body)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual([200, 200, 201]);
    // Cut, and ended as if that were all of it.
    const ended = await sendRaw(desk.url, [
      post('/api/v1/matches/batch', 'application/x-ndjson', { 'content-length': cut.length }),
      cut,
    ]);
    expect(ended.status).toBe(200);
    expect(ended.body).toContain('"malformed_json"');
    await isAlive();
  });

  test('many clients that hang up at once leave the desk to others', async () => {
    const lines = await linesOf(desk, 20);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        sendRaw(
          desk.url,
          n % 2 === 0
            ? [put({ 'content-length': 1e7 }), picture.bytes.subarray(0, 500 + n)]
            : [
                post('/api/v1/matches/batch', 'application/x-ndjson', { 'content-length': 1e7 }),
                lines.slice(0, 900 * n),
              ],
          { hangUp: true },
        ),
      ),
    );
    await isAlive();
    await expect.poll(partsLeft).toEqual([]);
    expect(desk.output()).not.toMatch(/unexpected fault|storage unavailable/);
  });

  test('headers that are too large are 431, and large ones are taken for what they are', async () => {
    const large = await sendRaw(desk.url, [
      headOf('GET /api/v1/matches', { ...key, 'x-more': 'x'.repeat(9_000) }),
    ]);
    expect(large.status).toBe(200);
    const tooLarge = await sendRaw(desk.url, [
      headOf('GET /api/v1/matches', { ...key, 'x-more': 'x'.repeat(40_000) }),
    ]);
    expect(tooLarge.status).toBe(431);
    const cookie = await sendRaw(desk.url, [headOf('GET /sign-in', { cookie: `a=${'x'.repeat(12_000)}` })]);
    expect(cookie.status).toBe(200);
    const long = await sendRaw(desk.url, [headOf(`GET /api/v1/matches?cursor=${'x'.repeat(12_000)}`, key)]);
    expect([long.status, codeOf(long.body)]).toEqual([400, 'invalid_query']);
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`x-${n}`, 'y']));
    expect(
      (await sendRaw(desk.url, [headOf('GET /api/v1/matches', { ...key, ...many })])).status,
    ).toBeLessThan(500);
  });

  test('a body that is packed is not unpacked', async () => {
    const packed = gzipSync(await linesOf(desk, 1));
    const json = await sendRaw(desk.url, [
      post('/api/v1/matches', 'application/json', {
        'content-encoding': 'gzip',
        'content-length': packed.length,
      }),
      packed,
    ]);
    expect([json.status, codeOf(json.body)]).toEqual([400, 'malformed_json']);
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const lines = await sendRaw(desk.url, [
      post('/api/v1/matches/batch', 'application/x-ndjson', {
        'content-encoding': 'gzip',
        'content-length': bomb.length,
      }),
      bomb,
    ]);
    expect(lines.status).toBeLessThan(500);
    await isAlive();
  });

  test('what is no HTTP at all, and addresses that are none, bring no fault', async () => {
    const odd = [
      'hello\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'\u0000'} HTTP/1.1\r\nhost: x\r\n\r\n`,
      'GET http://elsewhere.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'CONNECT localhost:80 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'GET /api/v1/matches/%00 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'GET /%c0%ae%c0%ae/etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      'POST /api/desk/sign-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\nzz\r\n',
      'GET /api/health HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    ];
    for (const text of odd) {
      const { status } = await sendRaw(desk.url, [text]);
      expect(status, JSON.stringify(text)).toBeLessThan(500);
    }
    await isAlive();
  });

  test('pages for everybody take any address and any query', async () => {
    const queries = [
      '',
      '?a=%ff',
      '?next=//evil.example',
      `?q=${'x'.repeat(6000)}`,
      '?__proto__=1&a[]=2',
      '?%00',
    ];
    for (const path of ['/sign-in', '/setup', '/reference', '/log', '/api/v1/openapi.json', '/nothing/here'])
      for (const query of queries) {
        const { status } = await sendRaw(desk.url, [headOf(`GET ${path}${query}`, {})]);
        expect(status, path + query).toBeGreaterThanOrEqual(200);
        expect(status, path + query).toBeLessThan(500);
      }
  });

  test('an image may come again by another way, and is the same one', async () => {
    await uploadOwn(desk, picture);
    const form = new FormData();
    const body = JSON.parse(await linesOf(desk, 1));
    form.set('image', new Blob([new Uint8Array(picture.bytes)], { type: picture.type }), 'p');
    form.set('match', JSON.stringify({ ...body, external_id: 'FORM', probe: { sha256: picture.sha256 } }));
    const sent = () => fetch(`${desk.url}/api/v1/matches`, { method: 'POST', headers: key, body: form });
    expect([(await sent()).status, (await sent()).status]).toEqual([201, 200]);
  });
});
