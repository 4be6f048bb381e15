import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareImages } from './bare-images';
import { emptyCopy, insertBatches, type Written } from './bare-rows';
import type { Picture } from './pictures';

export interface BareWork {
  /** A desk whose tables are made again. */
  readonly dataDir: string;
  readonly pictures: readonly Picture[];
  readonly rows: readonly Written[];
  /** Transactions; the server's group commit makes some 32 writes one, so does this. */
  readonly batches: number;
  readonly atATime: number;
}

export interface BareCost {
  /** CPU seconds of this process with all its threads. */
  readonly images: number;
  readonly rows: number;
}

export const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** The work that cannot be left out, done in this one process and nothing around it. */
export const measureBare = async (work: BareWork): Promise<BareCost> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-bare-'));
  try {
    const client = emptyCopy(work.dataDir, join(folder, 'bare.db'));
    const beforeImages = process.cpuUsage();
    await bareImages(folder, work.pictures, work.atATime);
    const images = cpuSince(beforeImages);
    const beforeRows = process.cpuUsage();
    insertBatches(client, work.rows, work.batches);
    const rows = cpuSince(beforeRows);
    client.close();
    return { images, rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
