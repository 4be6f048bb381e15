import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PUT as imageRoute } from '@/app/api/v1/images/[sha256]/route';
import { POST as batchRoute } from '@/app/api/v1/matches/batch/route';
import { POST as matchRoute } from '@/app/api/v1/matches/route';
import { type IntakeDesk, openIntakeDesk, PURPOSE, pictureOf } from '@/e2e/support/intake-desk';
import { main } from '@/lib/cli/main';

// Every push goes through the real route, and machines are slow at times.
vi.setConfig({ testTimeout: 90_000 });

let t: IntakeDesk;
let server: Server;
let dir: string;
/** Requests that the desk answers before it is gone; Infinity: all. */
let answers = Number.POSITIVE_INFINITY;
let served = 0;

const routed = (path: string, request: Request): Promise<Response> => {
  const image = /^\/api\/v1\/images\/(\w+)$/.exec(path);
  if (image) return imageRoute(request, { params: Promise.resolve({ sha256: image[1] }) });
  const of = path.endsWith('/batch') ? batchRoute : matchRoute;
  return of(request, { params: Promise.resolve({}) });
};

beforeAll(async () => {
  t = await openIntakeDesk();
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    served += 1;
    if (served > answers)
      return void outgoing.writeHead(401).end('{"code":"gone","detail":"Gone.","status":401}');
    const { url = '', method = 'GET', headers } = incoming;
    const request = new Request(`http://localhost${url}`, {
      method,
      headers: headers as Record<string, string>,
      body: Buffer.concat(chunks),
    });
    const response = await routed(url, request);
    outgoing.writeHead(response.status).end(await response.text());
  }).listen(0);
});
afterAll(async () => {
  server.close();
  await t.close();
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'desk-import-'));
  await writeFile(join(dir, 'key'), `${t.key}\n`);
  answers = Number.POSITIVE_INFINITY;
  served = 0;
  return () => rm(dir, { recursive: true });
});

const run = async (...words: readonly string[]) => {
  const said: string[] = [];
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const all = ['import', ...words, '--key-file', join(dir, 'key'), '--url', url];
  const out = { print: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  return { code: await main(all, { SECOND_LOOK_DATA: join(dir, 'data') }, out), said: said.join('\n') };
};

const file = async (count: number, name: string): Promise<string> => {
  const lines = Array.from({ length: count }, (_, n) => JSON.stringify(t.body(`${name}-${n}`)));
  lines[2] = '';
  lines[4] = '{"broken": ';
  const path = join(dir, 'matches.ndjson');
  await writeFile(path, lines.join('\r\n'));
  return path;
};

const stored = async (name: string) =>
  (await t.desk.stores.lists.matches({ externalId: name }, null, 1000)).length;

describe('import of a file of matches', () => {
  it('pushes every line once, tells what was refused with its line, and its exit code says so', async () => {
    const path = await file(9, 'whole');
    const first = await run(path);
    expect(first.said).toContain('7 new, 0 known already, 1 refused.\nline 5: malformed_json');
    expect(first.said).toContain('9 read: 7 new');
    expect(first.code).toBe(1);
    expect((await run(path)).said).toContain('0 new, 7 known already, 1 refused.');
    expect(await readdir(dir)).toEqual(['data', 'key', 'matches.ndjson']);
  });

  it('goes on where it broke off, and starts over where the file is another one', async () => {
    const path = await file(210, 'broken');
    answers = 1;
    const broke = await run(path);
    expect([broke.code, await stored('broken-')]).toEqual([3, 198]);
    expect(broke.said).toContain('goes on where this one ended');
    answers = Number.POSITIVE_INFINITY;
    served = 0;
    const rest = await run(path);
    expect(rest.said).toContain('Going on after 200 read: 198 new');
    expect(rest.said).toContain('208 new, 0 known already, 1 refused.');
    expect(served).toBe(1);

    const other = await file(9, 'second');
    const done = { fingerprint: 'of another file', done: 9, made: 9, known: 0, refused: 0, told: [] };
    await writeFile(`${other}.import-progress.json`, JSON.stringify(done));
    expect((await run(other)).said).toContain('read from its beginning');
    expect(await stored('second-')).toBe(7);
  });

  it('says what is missing before anything is sent', async () => {
    expect((await run(join(dir, 'nothing.ndjson'))).code).toBe(2);
    expect((await run(dir)).said).toContain('--purpose CODE');
    await writeFile(join(dir, 'key'), ' ');
    expect((await run(await file(9, 'x'))).said).toContain('There is no key');
    expect(served).toBe(0);
  });
});

describe('import of a pack', () => {
  it('pushes its searches for one purpose, with nothing made up, and the truth stays where it is', async () => {
    const pack = join(dir, 'pack');
    await mkdir(join(pack, 'photos'), { recursive: true });
    const photos = [];
    for (const [n, id] of ['p', 'q', 'a'].entries()) {
      const bytes = await pictureOf(50 + n);
      await writeFile(join(pack, 'photos', `${id}.png`), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      photos.push({ id, file: `photos/${id}.png`, role: id === 'a' ? 'gallery' : 'probe', sha256 });
    }
    const found = [{ image: 'a', rank: 1, distance: 0.4, same_person: true }];
    const searches = ['p', 'q'].map((probe) => ({ probe, candidates: found }));
    const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
    await writeFile(join(pack, 'photos.jsonl'), lines(photos));
    await writeFile(join(pack, 'searches.jsonl'), lines(searches));

    const first = await run(pack, '--purpose', PURPOSE);
    expect([first.code, first.said.includes('2 new, 0 known already, 0 refused.')]).toEqual([0, true]);
    const [row] = await t.desk.stores.lists.matches({ externalId: 'PACK-p' }, null, 5);
    const state = await t.desk.stores.matches.load(row?.id ?? '');
    expect(state).toMatchObject({
      evidence: [],
      match: { purpose: { code: PURPOSE }, search: { endedAt: null } },
    });
    expect(JSON.stringify(state)).not.toContain('same_person');
    expect((await run(pack, '--purpose', PURPOSE)).said).toContain('0 new, 2 known already');
    expect((await run(pack, '--purpose', 'nobody')).said).toContain('PACK-p: external_id_conflict');
  });
});
