import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { streamFile } from './stream-file';
import { temporaryDirectory } from './test-support';

const bytes = Buffer.alloc(300_000, 'second look');
const closed = -1;

const openFile = async () => {
  const path = join(await temporaryDirectory(), 'file');
  await writeFile(path, bytes);
  return open(path, 'r');
};

describe('streamFile', () => {
  it('gives the whole file, then closes it', async () => {
    const file = await openFile();
    expect((await buffer(streamFile(file))).equals(bytes)).toBe(true);
    expect(file.fd).toBe(closed);
  });

  it('closes the file when the reader leaves', async () => {
    const file = await openFile();
    const stream = streamFile(file);
    await stream.cancel();
    expect(file.fd).toBe(closed);
  });

  it('closes the file after a fault', async () => {
    const file = await openFile();
    file.read = () => Promise.reject(new Error('bad sector'));
    await expect(buffer(streamFile(file))).rejects.toThrow('bad sector');
    expect(file.fd).toBe(closed);
  });
});
