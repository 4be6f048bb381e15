import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db, Engine, Row, Statement, Values } from '@/db/engine';
import { GroupCommit } from '@/db/sqlite-commit';
import { assertTriggers, missingTriggers } from '@/db/sqlite-triggers';
import type { Setting } from '@/lib/ports/record-store';

/** Milliseconds that a statement may block the event loop; longer waits are retried asynchronously. */
const BUSY_TIMEOUT = 20;

/** Opens `<dataDir>/desk.db` with everything set that durability rests on. Only its owner may read the folder. */
export const openSqlite = (dataDir: string): Database.Database => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'desk.db');
  const client = new Database(file, { timeout: BUSY_TIMEOUT });
  chmodSync(file, 0o600);
  client.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled so that WAL means NORMAL: a power cut would lose acknowledged decisions.
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  return client;
};

const EXPECTED = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const;

const assertPragmas = (client: Database.Database): void => {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const found = client.pragma(name, { simple: true });
    if (found !== expected) {
      throw new Error(
        `The database runs with ${name} = ${found}, but the desk needs ${expected}. It does not start.`,
      );
    }
  }
};

const settings = (client: Database.Database): readonly Setting[] => {
  const missing = missingTriggers(client);
  return [
    ...Object.entries(EXPECTED).map(([name, expected]): Setting => {
      const found = client.pragma(name, { simple: true });
      return { name, found: String(found), holds: found === expected };
    }),
    {
      name: 'append-only triggers',
      found: missing.length === 0 ? 'all there' : `missing: ${missing.join(', ')}`,
      holds: missing.length === 0,
    },
  ];
};

/** The embedded engine: one process, one connection; writes of one turn of the event loop share a commit. */
export const sqliteEngine = (client: Database.Database): Engine => {
  // What a savepoint may have to undo goes to a temporary file otherwise, for every write of more than a few pages. Set
  // here and not before the migrations, whose rebuilt indexes are to be sorted on disk.
  client.pragma('temp_store = MEMORY');
  const commits = new GroupCommit(client);
  const rows = ({ sql, params }: Statement) => commits.prepared(sql).all(...params) as Row[];
  const values = ({ sql, params }: Statement) => {
    const statement = commits.prepared(sql);
    try {
      return statement.raw(true).all(...params) as Values[];
    } finally {
      // The same statement serves others, who want names.
      statement.raw(false);
    }
  };
  // No write of this process can come between; but a verification reads in a process of its own beside the one that writes.
  const atOneInstant = client.transaction((read: () => unknown[]) => read()) as <T>(read: () => T[]) => T[];
  return {
    dialect: 'sqlite',
    read: drizzle(client) as unknown as Db,
    query: async (statement) => rows(statement),
    snapshot: async (statements) => atOneInstant(() => statements.map(rows)),
    snapshotOfValues: async (statements) => atOneInstant(() => statements.map(values)),
    write: (guards, rest) => commits.add(guards, rest),
    settings: async () => settings(client),
    ready: async () => {
      assertPragmas(client);
      assertTriggers(client);
    },
    close: async () => {
      await commits.drain();
      client.close();
    },
  };
};
