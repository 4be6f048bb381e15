import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteBusy } from '@/db/sqlite-faults';

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
 * The embedded desk is one process. The lock is an EXCLUSIVE transaction on a database of its own: the
 * operating system drops it with its owner, however that ends. Returns what releases it.
 * @throws DataDirInUse
 */
export const holdLock = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Database(join(dataDir, 'desk.lock.db'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw sqliteBusy(error) ? new DataDirInUse(dataDir) : error;
  }
  return () => lock.close();
};
