import type Database from 'better-sqlite3';
import { APPEND_ONLY, EMPTIED } from '@/db/tables/append-only';

const VERBS = ['update', 'delete'] as const;

const trigger = (table: string, verb: string) => ({
  table,
  name: `${table}_no_${verb}`,
  sql: `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
});

const KEPT: Readonly<Record<keyof typeof EMPTIED, readonly string[]>> = {
  match_asides: ['match_id', 'key', 'at', 'sha256', 'bytes', 'cut'],
};

/** A text may be emptied once its match was purged; every other change is refused. */
const emptied = (table: keyof typeof EMPTIED) => ({
  table,
  name: `${table}_no_update`,
  sql:
    `create trigger ${table}_no_update before update on ${table} when not (new.${EMPTIED[table]} = ''` +
    KEPT[table].map((column) => ` and new.${column} = old.${column}`).join('') +
    ' and exists (select 1 from matches where id = old.match_id and purged_at is not null))' +
    ` begin select raise(abort, '${table} is append-only'); end`,
});

const isEmptied = (table: string): table is keyof typeof EMPTIED => Object.hasOwn(EMPTIED, table);

const wanted = APPEND_ONLY.flatMap((table) =>
  VERBS.map((verb) => (verb === 'update' && isEmptied(table) ? emptied(table) : trigger(table, verb))),
);

/** Before migrations: a trigger on a table that is rebuilt would be lost or stand in the way. */
export const dropTriggers = (client: Database.Database): void => {
  for (const { name } of wanted) client.exec(`drop trigger if exists ${name}`);
};

/** On every such table that there is: an older set of migrations knows fewer. The start asserts them all. */
export const createTriggers = (client: Database.Database): void => {
  const there = client
    .prepare<[], string>(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all();
  for (const { table, sql } of wanted) if (there.includes(table)) client.exec(sql);
};

/** Names of those triggers that are not there, word for word. */
export const missingTriggers = (client: Database.Database): readonly string[] => {
  const found = client
    .prepare<[], string>(`select lower(sql) from sqlite_master where type = 'trigger'`)
    .pluck()
    .all();
  return wanted.filter(({ sql }) => !found.includes(sql.toLowerCase())).map(({ name }) => name);
};

/** Throws unless each of those triggers is there. */
export const assertTriggers = (client: Database.Database): void => {
  const missing = missingTriggers(client);
  if (missing.length > 0) {
    throw new Error(
      `The log is not protected: ${missing.join(', ')} missing. Start the desk again; it creates them.`,
    );
  }
};
