import { openSqlite } from '@/db/engine-sqlite';
import { dataOf, EVENT_KINDS, EVENTS_A_MATCH, LEFT, RARE_EVERY, RARE_KIND, STEP, T0 } from './event-shapes';

/** Rows written in one transaction. */
const CHUNK = 500_000;

/**
 * Copies of the one match that is there, and events of them all, written past the desk by plain SQL: a million a
 * minute, where the desk would need a day. Ids lie anywhere in the order of an index; time runs with the log.
 */
export const fillEvents = (dataDir: string, count: number, people: readonly string[], left: string): void => {
  const client = openSqlite(dataDir);
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -400000');
  client.pragma('foreign_keys = OFF');
  const matches = Math.ceil(count / EVENTS_A_MATCH);
  const id = (m: string) => `printf('m_%08x', (${m} * 2654435761) % 4294967296)`;
  const columns = client
    .prepare<[], { name: string }>(`select name from pragma_table_info('matches')`)
    .all()
    .map(({ name }) => name);
  const copied = columns.map((name) => {
    if (name === 'id') return id('s.n');
    return name === 'external_id' ? `'BENCH-' || s.n` : `m.${name}`;
  });
  client.exec(`create temp table series (n integer primary key);
    insert into series with recursive s(n) as (select 0 union all select n + 1 from s where n + 1 < ${count}) select n from s;
    create temp table kinds (i integer primary key, kind text, data text);
    create temp table people (i integer primary key, who text);`);
  for (const [i, kind] of EVENT_KINDS.entries())
    client.prepare('insert into kinds values (?, ?, ?)').run(i, kind, dataOf(kind));
  for (const [i, who] of people.entries()) client.prepare('insert into people values (?, ?)').run(i, who);
  client.exec(`insert into matches (${columns.join(', ')})
    select ${copied.join(', ')} from temp.series s, (select * from matches limit 1) m where s.n < ${matches};`);
  const indexes = client
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and tbl_name = 'log_leaves' and sql is not null`,
    )
    .all();
  for (const { name } of indexes) client.exec(`drop index ${name}`);
  const at = `strftime('%Y-%m-%dT%H:%M:%fZ', ${T0 / 1000} + n * ${STEP / 1000}, 'unixepoch')`;
  const kind = `case when n % ${RARE_EVERY} = 17 then '${RARE_KIND}' else k.kind end`;
  const mid = id(`(n / ${EVENTS_A_MATCH})`);
  const seq = `1000 + n % ${EVENTS_A_MATCH}`;
  client.exec('delete from log_waiting');
  for (let from = 0; from < count; from += CHUNK)
    client.exec(`insert into match_events (match_id, seq, prev, hash, kind, at, actor, data)
      select ${mid}, ${seq}, 'p' || n, 'h' || n, ${kind}, ${at}, '{"kind":"system","id":"desk"}', k.data
      from temp.series s join temp.kinds k on k.i = (n * 7) % ${EVENT_KINDS.length}
      where n >= ${from} and n < ${from + CHUNK};
      insert into log_leaves (idx, chain, seq, hash, kind, at, who)
      select n, 'match:' || ${mid}, ${seq}, 'h' || n, ${kind}, ${at},
        case when n between ${LEFT.from} and ${LEFT.from + LEFT.count - 1} then '${left}'
          when n % 5 = 0 then 'system:desk' else p.who end
      from temp.series s join temp.kinds k on k.i = (n * 7) % ${EVENT_KINDS.length}
        join temp.people p on p.i = (n / ${EVENTS_A_MATCH}) % ${people.length}
      where n >= ${from} and n < ${from + CHUNK};`);
  for (const { sql } of indexes) client.exec(sql);
  client.close();
};
