import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = Buffer.alloc(4096, 1);

/** Milliseconds that one page takes to reach the disk, many times: below it no durable write can be. */
export const flushTimes = async (times: number): Promise<readonly number[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-flush-'));
  const file = await open(join(folder, 'file'), 'w');
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    await file.write(PAGE);
    const began = performance.now();
    await file.datasync();
    took.push(performance.now() - began);
  }
  await file.close();
  await rm(folder, { recursive: true, force: true });
  return took;
};
