import type { ConstraintKind, WriteResult } from '@/db/engine';

const KINDS: Readonly<Record<string, ConstraintKind>> = {
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'not_null',
  // The only triggers are those that keep append-only tables so.
  SQLITE_CONSTRAINT_TRIGGER: 'append_only',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The write's answer when a constraint refused it, null for any other fault. */
export const sqliteConstraint = (error: unknown): (WriteResult & { ok: false }) | null => {
  const kind = KINDS[codeOf(error)];
  return kind && error instanceof Error
    ? { ok: false, reason: 'constraint', kind, detail: error.message }
    : null;
};

export const sqliteBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

/** The host's fault (disk, file), not the statement's. */
export const sqliteHostFault = (error: unknown): boolean =>
  /^SQLITE_(FULL|IOERR|NOMEM|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM|BUSY|LOCKED)/.test(codeOf(error));
