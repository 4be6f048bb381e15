import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveImage } from './receive-image';
import { inPieces, refusalOf, sha256Of, temporaryDirectory } from './test-support';

describe('receiveImage', () => {
  it('keeps exactly the bytes, their hash, their number and their beginning, however they are cut', async () => {
    const tempDir = await temporaryDirectory();
    const pieces = fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, async (chunks) => {
        const whole = Buffer.concat(chunks);
        fc.pre(whole.length > 0);
        const source = (async function* () {
          yield* chunks;
        })();
        const received = await receiveImage(source, {
          tempDir,
          expectedSha256: sha256Of(whole).toUpperCase(),
        });
        expect(await readFile(received.path)).toEqual(whole);
        expect(received).toMatchObject({ sha256: sha256Of(whole), bytes: whole.length });
        expect(Buffer.from(received.head)).toEqual(whole.subarray(0, 4096));
        await received.discard();
      }),
      { numRuns: 30 },
    );
    expect(await readdir(tempDir)).toEqual([]);
  });

  it('copies the beginning, for a source may reuse its buffer', async () => {
    const buffer = Buffer.alloc(4);
    const reusing = (async function* () {
      yield buffer.fill('a');
      yield buffer.fill('b');
    })();
    const received = await receiveImage(reusing, { tempDir: await temporaryDirectory() });
    expect(Buffer.from(received.head).toString()).toBe('aaaabbbb');
  });

  it('stops reading as soon as it is too much', async () => {
    const tempDir = await temporaryDirectory();
    let yielded = 0;
    let closed = false;
    const endless = (async function* () {
      try {
        for (;;) {
          yielded += 1;
          yield Buffer.alloc(1000);
        }
      } finally {
        closed = true;
      }
    })();
    const refusal = await refusalOf(receiveImage(endless, { tempDir, maxBytes: 5000 }));
    expect(refusal.code).toBe('image_too_large');
    expect([yielded, closed]).toEqual([6, true]);
    expect(await readdir(tempDir)).toEqual([]);
  });

  it('takes an image of exactly the limit', async () => {
    const tempDir = await temporaryDirectory();
    const received = await receiveImage(inPieces(Buffer.alloc(5000)), { tempDir, maxBytes: 5000 });
    expect(received.bytes).toBe(5000);
  });

  it.each([
    ['image_empty', Buffer.alloc(0), undefined],
    ['image_hash_mismatch', Buffer.from('abc'), sha256Of(Buffer.from('abd'))],
    ['image_hash_mismatch', Buffer.from('abc'), ''],
  ])('refuses with %s and leaves nothing behind', async (code, bytes, expectedSha256) => {
    const tempDir = await temporaryDirectory();
    const refusal = await refusalOf(receiveImage(inPieces(bytes), { tempDir, expectedSha256 }));
    expect(refusal.code).toBe(code);
    expect(await readdir(tempDir)).toEqual([]);
  });

  it('passes a broken source on as it is, and leaves nothing behind', async () => {
    const tempDir = join(await temporaryDirectory(), 'not', 'there', 'yet');
    const broken = (async function* () {
      yield Buffer.from('abc');
      throw new Error('the sender went away');
    })();
    await expect(receiveImage(broken, { tempDir })).rejects.toThrow('the sender went away');
    expect(await readdir(tempDir)).toEqual([]);
  });
});
