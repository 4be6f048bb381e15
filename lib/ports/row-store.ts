/** One row as a backup holds it: the same for every database, so that one engine's backup restores into another. */
export type PlainRow = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that a database holds, as of one instant. */
export interface RowSource {
  /** The last migration that the database has seen. */
  readonly schema: string;
  readonly tables: readonly string[];
  /** The rows of one table, some at a time. One table is read at a time. */
  rows(table: string): AsyncIterable<readonly PlainRow[]>;
  close(): Promise<void>;
}

/** An empty database that is being filled from a backup. Until `serve` no desk starts on it. */
export interface RowTarget {
  readonly schema: string;
  readonly tables: readonly string[];
  /**
   * Brings the tables into being and marks the database as half restored. What an earlier attempt left is removed.
   * @returns whether there was such an attempt
   * @throws NotEmpty
   */
  begin(): Promise<boolean>;
  insert(table: string, rows: readonly PlainRow[]): Promise<void>;
  /** Everything is in: makes it durable and checks every reference. The mark stays. */
  finish(): Promise<void>;
  /** Removes the mark. */
  serve(): Promise<void>;
  /** Removes everything again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A restore needs an empty desk. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
  /** As of a command that was refused. */
  readonly exitCode = 1;
}
