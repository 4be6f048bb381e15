import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFileBlobStore } from '@/lib/media/file-blob-store';
import { createImageCheck } from '@/lib/media/image-check';
import { blobKey } from '@/lib/ports/blob-store';

const open = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'desk-images-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const files = createFileBlobStore(dir);
  let read = 0;
  const counting = {
    look: files.look,
    open: (key: Parameters<typeof files.open>[0]) => {
      read += 1;
      return files.open(key);
    },
  };
  const keep = async (bytes: string): Promise<string> => {
    const sha = createHash('sha256').update(bytes).digest('hex');
    await files.put(blobKey('original', sha), Buffer.from(bytes));
    await files.put(blobKey('display', sha), Buffer.from('a copy'));
    return sha;
  };
  const pathOf = (kind: string, sha: string) => join(dir, sha.slice(0, 2), sha.slice(2, 4), `${sha}.${kind}`);
  return { check: createImageCheck(counting), files, keep, pathOf, reads: () => read };
};

it('finds what is gone, empty or other than it was, and nothing else', async () => {
  const { check, files, keep, pathOf } = await open();
  const [whole, noCopy, emptyCopy, noOriginal, other] = await Promise.all(
    ['one', 'two', 'three', 'four', 'five'].map(keep),
  );
  if (!whole || !noCopy || !emptyCopy || !noOriginal || !other) throw new Error('not kept');
  await files.delete(blobKey('display', noCopy));
  await writeFile(pathOf('display', emptyCopy), '');
  await files.delete(blobKey('original', noOriginal));
  await writeFile(pathOf('original', other), 'five, but not quite');
  const never = 'f'.repeat(64);
  const missing = await check.missing([whole, noCopy, emptyCopy, noOriginal, other, never, whole]);
  expect([...missing].sort()).toEqual([noCopy, emptyCopy, noOriginal, other, never].sort());
});

it('reads the bytes once, and again when the file behind them changed', async () => {
  const { check, keep, pathOf, reads } = await open();
  const sha = await keep('the picture');
  for (let n = 0; n < 5; n += 1) expect((await check.missing([sha])).size).toBe(0);
  await Promise.all([check.missing([sha]), check.missing([sha])]);
  expect(reads()).toBe(1);
  await writeFile(pathOf('original', sha), 'the pictur');
  expect((await check.missing([sha])).size).toBe(1);
  await writeFile(pathOf('original', sha), 'the picture');
  expect((await check.missing([sha])).size).toBe(0);
  expect(reads()).toBe(3);
});
