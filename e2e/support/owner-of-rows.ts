import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';

/** Somebody who has the database itself. */
export interface Owner {
  readonly run: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly end: () => Promise<void>;
}

/** Somebody with the database file: triggers do not stop who may drop them, and they come back afterwards. */
export const ownerOfFile = (dataDir: string): Owner => {
  const client = new Database(join(dataDir, 'desk.db'));
  const triggers = client
    .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'trigger'`)
    .all();
  client.pragma('foreign_keys = OFF');
  return {
    run: async (sql) => {
      for (const { name } of triggers) client.exec(`drop trigger ${name}`);
      try {
        const statement = client.prepare<[], Record<string, unknown>>(sql);
        if (statement.reader) return statement.all();
        statement.run();
        return [];
      } finally {
        for (const trigger of triggers) client.exec(trigger.sql);
      }
    },
    end: async () => void client.close(),
  };
};

/** The same on PostgreSQL: whoever may switch triggers off. */
export const ownerOfServer = async (url: string): Promise<Owner> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  return { run: async (sql) => (await client.query(sql)).rows, end: () => client.end() };
};

const literal = (value: unknown): string => {
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  if (value === null) return 'null';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
};
/** The database computes it by itself. */
const COMPUTED = 'scope';
export const insertAgain = (
  owner: Owner,
  table: string,
  { [COMPUTED]: _, ...row }: Record<string, unknown>,
) =>
  owner.run(
    `insert into ${table} (${Object.keys(row).map((n) => `"${n}"`)}) values (${Object.values(row).map(literal)})`,
  );
