import type { ConstraintKind, WriteResult } from '@/db/engine';

const KINDS: Readonly<Record<string, ConstraintKind>> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
  // The application's role may not update or delete in append-only tables.
  '42501': 'append_only',
};

/** Serialization failure, deadlock, lock timeout: the same write may succeed when tried again. */
const AGAIN = new Set(['40001', '40P01', '55P03']);

export const sqlState = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The write's answer when a constraint or a missing privilege refused it, null for any other fault. */
export const postgresConstraint = (error: unknown): (WriteResult & { ok: false }) | null => {
  const kind = KINDS[sqlState(error)];
  return kind && error instanceof Error
    ? { ok: false, reason: 'constraint', kind, detail: error.message }
    : null;
};

export const postgresAgain = (error: unknown): boolean => AGAIN.has(sqlState(error));

/**
 * The statement's own fault (classes 22 data, 42 syntax or names) is a fault of this program; all the
 * rest (connection, shutdown, disk, limits, timeouts) is the host's.
 */
export const postgresHostFault = (error: unknown): boolean => !/^(22|42)/.test(sqlState(error));
