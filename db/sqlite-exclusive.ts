import Database from 'better-sqlite3';
import { sqliteBusy } from '@/db/sqlite-faults';

/**
 * Holds a database file by an EXCLUSIVE transaction: the operating system drops it with its owner,
 * however that ends. Returns what releases it; null when somebody else holds it.
 */
export const takeExclusively = (file: string): (() => void) | null => {
  const held = new Database(file, { timeout: 0 });
  try {
    held.exec('BEGIN EXCLUSIVE');
    return () => held.close();
  } catch (error) {
    held.close();
    if (sqliteBusy(error)) return null;
    throw error;
  }
};
