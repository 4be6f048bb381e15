import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeExclusively } from '@/db/sqlite-exclusive';

export class DataDirInUse extends Error {
  constructor(dataDir: string) {
    super(
      `Another process of the desk already runs on the data directory ${dataDir}. ` +
        'Stop it first, or give this one another directory.',
    );
    this.name = 'DataDirInUse';
  }
}

/**
 * The embedded desk is one process: several that write to one file starve each other. The lock is a
 * database of its own beside the data. Returns what releases it.
 * @throws DataDirInUse
 */
export const holdLock = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const release = takeExclusively(join(dataDir, 'desk.lock.db'));
  if (!release) throw new DataDirInUse(dataDir);
  return release;
};
