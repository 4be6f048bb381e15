import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { plus, SECOND } from '@/lib/domain/time';

/** No save is overtaken on its way by more; what was saved further ahead was saved by a clock that has jumped back since. */
const OVERTAKEN_MS = 10 * SECOND;

/** Whether this save may take the place of what is stored: it is later, or what is stored is of a time that never was. */
export const latestSave = (stored: SQLiteColumn, savedAt: string): SQL =>
  sql`(${stored} <= ${savedAt} or ${stored} > ${plus(savedAt, OVERTAKEN_MS)})`;
