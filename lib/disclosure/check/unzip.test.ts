import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '@/lib/disclosure/check/crc32';
import { unzip } from '@/lib/disclosure/check/unzip';
import { type BundleFile, writeArchive } from '@/lib/disclosure/make/write-archive';
import { utf8 } from '@/lib/ledger/bytes';

const streamed = (path: string, text: string): BundleFile => ({
  path,
  size: text.length,
  open: async () => new Blob([text]).stream(),
});

const archiveOf = async (files: readonly BundleFile[]): Promise<Uint8Array> => {
  const { stream, size } = await writeArchive(files);
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  expect(bytes.length).toBe(size);
  return bytes;
};

const FILES: readonly BundleFile[] = [
  { path: 'report.json', bytes: utf8('{}\n') },
  streamed('images/Q-1-original.jpg', 'not really an image'),
  { path: 'proofs/000001.tlog-proof', bytes: utf8('c2sp.org/tlog-proof@v1\n') },
  { path: 'empty.txt', bytes: new Uint8Array(0) },
];

/** As the verifier reads: structure, then checksums. */
const reads = (bytes: Uint8Array): boolean => unzip(bytes).every((entry) => crc32(entry.bytes) === entry.crc);

describe('unzip', () => {
  it('reads what is written, streamed or not', async () => {
    const entries = unzip(await archiveOf(FILES));
    expect(entries.map((e) => [e.path, new TextDecoder().decode(e.bytes)])).toEqual([
      ['report.json', '{}\n'],
      ['images/Q-1-original.jpg', 'not really an image'],
      ['proofs/000001.tlog-proof', 'c2sp.org/tlog-proof@v1\n'],
      ['empty.txt', ''],
    ]);
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  });

  it('has no byte that can be changed unseen', async () => {
    const bytes = await archiveOf(FILES);
    for (let at = 0; at < bytes.length; at += 1)
      for (const by of [0x01, 0x80]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ by;
        let fine = false;
        try {
          fine = reads(changed);
        } catch (fault) {
          expect((fault as Error).name).toBe('Broken');
        }
        expect(fine, `byte ${at}`).toBe(false);
      }
  });

  it('refuses an archive that was cut off, added to, or is none', async () => {
    const bytes = await archiveOf(FILES);
    for (const length of [0, 1, 21, 22, bytes.length - 1, Math.floor(bytes.length / 2)])
      expect(() => unzip(bytes.subarray(0, length))).toThrow();
    expect(() => unzip(new Uint8Array([...bytes, 0]))).toThrow('does not end as an archive ends');
    expect(() => unzip(new Uint8Array([0, ...bytes]))).toThrow();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(() => unzip(noise)).toThrow();
      }),
    );
  });

  it.each(['../outside', '/etc/passwd', 'images/..\\x', '.hidden', 'a//b', 'ümlaut'])(
    'refuses a file called %s',
    async (path) => {
      const bytes = await archiveOf([{ path: 'x'.repeat(utf8(path).length), bytes: utf8('text') }]);
      const name = utf8(path);
      for (let at = 0; at + name.length <= bytes.length; at += 1)
        if (bytes.subarray(at, at + name.length).every((b) => b === 0x78)) bytes.set(name, at);
      expect(() => unzip(bytes)).toThrow();
    },
  );
});
