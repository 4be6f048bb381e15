import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlobKey, blobKey } from '@/lib/ports/blob-store';
import { createFileBlobStore } from './file-blob-store';
import { inPieces, sha256Of, temporaryDirectory } from './test-support';

const newStore = async () => {
  const directory = join(await temporaryDirectory(), 'data', 'blobs');
  return { directory, store: createFileBlobStore(directory) };
};

const someKey = (text: string): BlobKey => blobKey('original', sha256Of(Buffer.from(text)));

const readBack = async (store: ReturnType<typeof createFileBlobStore>, key: BlobKey) => {
  const found = await store.open(key);
  return found && { bytes: await buffer(found.stream), size: found.size };
};

describe('file blob store', () => {
  it('gives back what was put, whole or in pieces', async () => {
    const { store } = await newStore();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.boolean(), async (bytes, streamed) => {
        const key = blobKey('display', sha256Of(bytes));
        await store.put(key, streamed ? inPieces(bytes, 700) : bytes);
        expect(await readBack(store, key)).toEqual({ bytes: Buffer.from(bytes), size: bytes.length });
        expect(await store.has(key)).toBe(true);
      }),
      { numRuns: 20 },
    );
    expect(await readdir(store.tempDir)).toEqual([]);
  });

  it('reads large blobs as they are asked for, and can be cancelled', async () => {
    const { store } = await newStore();
    const bytes = Buffer.alloc(1_000_000, 'second look');
    await store.put(someKey('large'), bytes);
    expect((await readBack(store, someKey('large')))?.bytes.equals(bytes)).toBe(true);
    const reader = (await store.open(someKey('large')))?.stream.getReader();
    expect((await reader?.read())?.value?.length).toBeLessThan(bytes.length);
    await reader?.cancel();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('lays files out in two levels of folders', async () => {
    const { directory, store } = await newStore();
    const sha256 = sha256Of(Buffer.from('x'));
    await store.put(blobKey('thumb', sha256), Buffer.from('x'));
    const file = join(directory, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.thumb`);
    expect((await stat(file)).size).toBe(1);
  });

  it('knows what it does not have, and deletes twice without complaint', async () => {
    const { store } = await newStore();
    const key = someKey('a');
    expect([await store.has(key), await store.open(key)]).toEqual([false, null]);
    await store.put(key, Buffer.from('a'));
    await store.delete(key);
    await store.delete(key);
    expect([await store.has(key), await store.open(key)]).toEqual([false, null]);
    await store.put(key, Buffer.from('a'));
    expect(await store.has(key)).toBe(true);
  });

  it('lets many put the same key at once, while others read', async () => {
    const { store } = await newStore();
    const bytes = Buffer.alloc(50_000, 'same');
    const key = someKey('same');
    const puts = Array.from({ length: 20 }, () => store.put(key, inPieces(bytes)));
    const reads = Array.from({ length: 20 }, () => readBack(store, key));
    await Promise.all(puts);
    // Whoever read in between saw nothing or the whole.
    for (const read of await Promise.all(reads)) if (read) expect(read.bytes.equals(bytes)).toBe(true);
    expect((await readBack(store, key))?.bytes.equals(bytes)).toBe(true);
    expect(await readdir(store.tempDir)).toEqual([]);
  });

  it('leaves neither blob nor temp file when the source breaks', async () => {
    const { store } = await newStore();
    const broken = (async function* () {
      yield Buffer.from('half');
      throw new Error('broken');
    })();
    await expect(store.put(someKey('b'), broken)).rejects.toThrow('broken');
    expect([await store.has(someKey('b')), await readdir(store.tempDir)]).toEqual([false, []]);
  });

  it('sweeps what a crash left, but nothing that is still written', async () => {
    const { store } = await newStore();
    expect(await store.sweepTemp()).toBe(0);
    await store.put(someKey('c'), Buffer.from('c'));
    const [old, fresh] = [join(store.tempDir, 'old.part'), join(store.tempDir, 'fresh.part')];
    await Promise.all([writeFile(old, ''), writeFile(fresh, '')]);
    await utimes(old, new Date(0), new Date(0));
    expect(await store.sweepTemp()).toBe(1);
    expect(await readdir(store.tempDir)).toEqual(['fresh.part']);
    expect(await store.has(someKey('c'))).toBe(true);
  });

  it.each([
    'original/../../etc/passwd',
    `original/${'A'.repeat(64)}`,
    `secret/${'a'.repeat(64)}`,
    `original/${'a'.repeat(64)}\n`,
  ])('takes no key but its own: %j', async (key) => {
    const { store } = await newStore();
    for (const use of [store.open, store.has, store.delete, (k: BlobKey) => store.put(k, Buffer.alloc(1))]) {
      await expect(use(key as BlobKey)).rejects.toThrow(TypeError);
    }
  });
});
