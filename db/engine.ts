import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { RefusalError } from '@/lib/domain/refusal';
import type { Setting } from '@/lib/ports/record-store';

/**
 * Drizzle's database for selects, and for building statements with `.toSQL()`. Typed as SQLite's on
 * both engines; only what both have is used: `await` a builder, never `.all()`, `.get()` or `.run()`.
 */
export type Db = BaseSQLiteDatabase<'async', unknown>;

/** Compiled SQL and its parameters: what a Drizzle builder's `.toSQL()` gives. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A guard has to return rows (`RETURNING`), one or more, or exactly `rows` where that is given. */
export interface GuardStatement extends Statement {
  readonly rows?: number;
}

export type Row = Readonly<Record<string, unknown>>;
export type Values = readonly unknown[];

export type ConstraintKind = 'unique' | 'foreign_key' | 'check' | 'not_null' | 'append_only';

export type WriteResult =
  /** `rows`: what each guard returned, in order, under the database's column names. */
  | { readonly ok: true; readonly rows: readonly (readonly Row[])[] }
  /** The guard with this index found no row: somebody was faster, or the condition does not hold. */
  | { readonly ok: false; readonly reason: 'guard'; readonly index: number }
  | {
      readonly ok: false;
      readonly reason: 'constraint';
      readonly kind: ConstraintKind;
      readonly detail: string;
    };

export interface Engine {
  readonly dialect: 'sqlite' | 'postgres';
  readonly read: Db;
  /** Runs one compiled SELECT; values come as the driver gives them (integers as numbers on both engines). */
  query(statement: Statement): Promise<readonly Row[]>;
  /** Runs several compiled SELECTs that all see the same instant. */
  snapshot(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  /** The same, with each row as its values in the order of the columns: a third less work where much is read. */
  snapshotOfValues(statements: readonly Statement[]): Promise<readonly (readonly Values[])[]>;
  /**
   * All or nothing: the guards in order, then the rest. Resolves only when the write is durable; a
   * write that failed left nothing behind. Busy and serialization failures are retried.
   * @throws StorageUnavailable when the database cannot take it
   */
  write(guards: readonly GuardStatement[], rest: readonly Statement[]): Promise<WriteResult>;
  /** What the promises rest on, as this connection has it now. */
  settings(): Promise<readonly Setting[]>;
  /** Asserts everything that the promises rest on; throws with what is wrong. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The database does not answer or is full or busy for too long. Nothing was changed. */
export class StorageUnavailable extends RefusalError {
  constructor(cause: unknown) {
    super({
      code: 'storage_unavailable',
      detail: 'The desk’s storage does not answer. Nothing was changed.',
    });
    this.name = 'StorageUnavailable';
    this.cause = cause;
  }
}

/** A rule let something through that the database forbids: a fault of this program, so it fails closed. */
export class ConstraintBroken extends Error {
  constructor(
    readonly kind: ConstraintKind,
    detail: string,
  ) {
    super(`The database refused the write (${kind}): ${detail}`);
    this.name = 'ConstraintBroken';
  }
}
