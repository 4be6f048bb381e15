import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '@/app/log/[...path]/route';
import { sameBytes } from '@/lib/ledger/bytes';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { verifyNote } from '@/lib/ledger/note/note';
import { edgeTiles, splitHashes } from '@/lib/ledger/tree/edge';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { leafHash } from '@/lib/ledger/tree/merkle';
import { TreeReader } from '@/lib/ledger/tree/prove';
import { tilePath } from '@/lib/ledger/tree/tile-path';
import { systemActor } from '@/lib/ports/actors';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { resetClock } from '@/lib/verbs/reset-clock';

let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk();
});
afterAll(() => t.close());

const get = async (path: string) => {
  const request = new Request(`http://localhost:3000/log/${path}`);
  const response = await GET(request, { params: Promise.resolve({ path: path.split('/') }) });
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** Each is one event in the log. */
const happen = async (n: number) => {
  for (let i = 0; i < n; i += 1) {
    await t.desk.stores.desk.raiseClock(`2100-01-01T00:00:0${i % 10}.000Z`);
    await resetClock(t.desk, systemActor);
  }
};

describe('the log over HTTP', () => {
  it('has no checkpoint before there is anything to sign', async () => {
    expect((await get('checkpoint')).status).toBe(404);
    expect((await get('tile/0/000')).status).toBe(404);
    expect(JSON.parse(text((await get('keys')).bytes))).toEqual({ keys: [] });
  });

  it('gives whoever has the address all that a check from outside needs', async () => {
    await happen(300);
    await settleLog(t.desk);
    const { keys } = JSON.parse(text((await get('keys')).bytes));
    const checkpoint = await get('checkpoint');
    expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=2');
    const { size, root } = parseCheckpoint(verifyNote(text(checkpoint.bytes), [keys[0].vkey]).text);
    expect(size).toBeGreaterThan(300);

    // A reader of their own, over the addresses alone.
    const asked: string[] = [];
    const reader = new TreeReader(async (level, n) => {
      const width = edgeTiles(size).find((tile) => tile.level === level && tile.n === n)?.width ?? 256;
      const path = tilePath({ level, n, width });
      asked.push(path);
      return splitHashes((await get(path)).bytes);
    });
    expect(sameBytes(await reader.root(size), root)).toBe(true);
    const bundle = await get('entries/000');
    expect(bundle.bytes).toHaveLength(256 * 34);
    expect((await get('tile/entries/000')).bytes).toEqual(bundle.bytes);
    const leaf = leafHash(bundle.bytes.slice(7 * 34 + 2, 8 * 34));
    const path = await reader.inclusion(7, size);
    expect(sameBytes(rootFromInclusion({ index: 7, size, leaf, path }), root)).toBe(true);
    expect(asked.sort()).toEqual([`tile/0/000`, `tile/0/001.p/${size - 256}`, 'tile/1/000.p/1']);
    const full = await get('tile/0/000');
    expect(full.headers.get('cache-control')).toContain('immutable');
    expect(full.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('serves partial tiles as they were when the tree was smaller', async () => {
    const whole = (await get('tile/0/000')).bytes;
    expect((await get('tile/0/000.p/5')).bytes).toEqual(whole.slice(0, 160));
    expect((await get('entries/000.p/2')).bytes).toHaveLength(68);
  });

  it.each([
    'tile/0/001',
    'tile/0/001.p/255',
    'tile/0/002.p/1',
    'tile/1/000',
    'tile/2/000.p/1',
    'tile/63/x999/999',
    'tile/0/0',
    'tile/0/000.p/0',
    'tile/x/000',
    'entries/001',
    'entries/x999/x999/x999/x999/999',
    'checkpoint/x',
    'keys/',
    'secret',
    '..',
  ])('has nothing at %s', async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  it('is only read', async () => {
    const response = await POST(new Request('http://localhost:3000/log/checkpoint', { method: 'POST' }), {
      params: Promise.resolve({ path: ['checkpoint'] }),
    });
    expect(response.status).toBe(405);
  });
});
