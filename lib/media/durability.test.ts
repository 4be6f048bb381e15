import type * as files from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { blobKey } from '@/lib/ports/blob-store';
import { createFileBlobStore } from './file-blob-store';
import { sha256Of, temporaryDirectory } from './test-support';

const seen = vi.hoisted(() => ({ steps: [] as string[] }));

// What reaches the disk in which order cannot be read off the result, so the calls are written down.
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof files>();
  const open = async (path: string, flags: string) => {
    const file = await original.open(path, flags);
    const sync = file.sync.bind(file);
    file.sync = () => {
      seen.steps.push(`flush ${path}`);
      return sync();
    };
    return file;
  };
  const rename = (from: string, to: string) => {
    seen.steps.push(`rename ${to}`);
    return original.rename(from, to);
  };
  return { ...original, open, rename };
});

const sha256 = sha256Of(Buffer.from('x'));
const [first, second] = [sha256.slice(0, 2), sha256.slice(2, 4)];

/** The steps since the last call, by paths below the temporary directory. */
const takeSteps = (base: string): string[] =>
  seen.steps.splice(0).flatMap((step) => {
    const [verb = '', path = ''] = step.split(' ');
    const below = relative(base, path);
    if (below.startsWith('..')) return [];
    return [`${verb} ${path.endsWith('.part') ? 'temp file' : below || 'base'}`];
  });

describe('a blob survives a power cut', () => {
  it('since new directories, then the file, then its new name are flushed', async () => {
    const base = await temporaryDirectory();
    const store = createFileBlobStore(join(base, 'data', 'blobs'));
    await store.put(blobKey('original', sha256), Buffer.from('x'));
    const leaf = join('data/blobs', first, second);
    const put = ['flush temp file', `rename ${join(leaf, `${sha256}.original`)}`, `flush ${leaf}`];
    expect(takeSteps(base)).toEqual([
      'flush data',
      'flush base',
      'flush data/blobs',
      `flush data/blobs/${first}`,
      ...put,
    ]);
    await store.put(blobKey('original', sha256), Buffer.from('x'));
    expect(takeSteps(base)).toEqual(put);
  });

  it('also when another process put it there and may not have flushed it yet', async () => {
    const base = await temporaryDirectory();
    await createFileBlobStore(base).put(blobKey('thumb', sha256), Buffer.from('x'));
    takeSteps(base);
    expect(await createFileBlobStore(base).has(blobKey('thumb', sha256))).toBe(true);
    expect(takeSteps(base)).toEqual(['flush base', `flush ${first}`, `flush ${join(first, second)}`]);
  });
});
