import { Client } from 'pg';
import { dataOf, EVENT_KINDS, EVENTS_A_MATCH, LEFT, RARE_EVERY, RARE_KIND, STEP, T0 } from './event-shapes';

/** Rows written in one transaction. */
const CHUNK = 500_000;

const columnsOf = async (client: Client, table: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
};

/** The same log as fill-events.ts makes, in PostgreSQL; needs a superuser, who may leave foreign keys unchecked. */
export const fillEventsPostgres = async (
  url: string,
  count: number,
  people: readonly string[],
  left: string,
): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set maintenance_work_mem = '1GB'; set statement_timeout = 0`);
    await client.query(`create temp table kinds (i integer primary key, kind text, data text);
      create temp table people (i integer primary key, who text)`);
    for (const [i, kind] of EVENT_KINDS.entries())
      await client.query('insert into kinds values ($1, $2, $3)', [i, kind, dataOf(kind)]);
    for (const [i, who] of people.entries())
      await client.query('insert into people values ($1, $2)', [i, who]);
    const id = (m: string) => `'m_' || lpad(to_hex((${m}::bigint * 2654435761) % 4294967296), 8, '0')`;
    const columns = await columnsOf(client, 'matches');
    const copied = columns.map((name) => {
      if (name === 'id') return id('n');
      return name === 'external_id' ? `'BENCH-' || n` : `m.${name}`;
    });
    const matches = Math.ceil(count / EVENTS_A_MATCH);
    await client.query(`insert into matches (${columns.join(', ')})
      select ${copied.join(', ')} from generate_series(0, ${matches - 1}) n, (select * from matches limit 1) m`);
    const { rows: indexes } = await client.query<{ name: string; sql: string }>(
      `select indexname as name, indexdef as sql from pg_indexes
       where tablename = 'log_leaves' and indexname not like '%pkey'`,
    );
    for (const { name } of indexes) await client.query(`drop index "${name}"`);
    await client.query('delete from log_waiting');
    const at = `to_char(to_timestamp(${T0 / 1000} + n * ${STEP / 1000}::numeric) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    const kind = `case when n % ${RARE_EVERY} = 17 then '${RARE_KIND}' else k.kind end`;
    const mid = id(`(n / ${EVENTS_A_MATCH})`);
    const seq = `1000 + n % ${EVENTS_A_MATCH}`;
    for (let from = 0; from < count; from += CHUNK) {
      const some = `generate_series(${from}, ${Math.min(count, from + CHUNK) - 1}) n
        join kinds k on k.i = (n::bigint * 7) % ${EVENT_KINDS.length}`;
      await client.query(`insert into match_events (match_id, seq, prev, hash, kind, at, actor, data)
        select ${mid}, ${seq}, 'p' || n, 'h' || n, ${kind}, ${at}, '{"kind":"system","id":"desk"}', k.data
        from ${some}`);
      await client.query(`insert into log_leaves (idx, chain, seq, hash, kind, at, who)
        select n, 'match:' || ${mid}, ${seq}, 'h' || n, ${kind}, ${at},
          case when n between ${LEFT.from} and ${LEFT.from + LEFT.count - 1} then '${left}'
            when n % 5 = 0 then 'system:desk' else p.who end
        from ${some} join people p on p.i = (n / ${EVENTS_A_MATCH}) % ${people.length}`);
    }
    for (const { sql } of indexes) await client.query(sql);
    // As autovacuum would have done in the months in which so many events happen.
    await client.query('vacuum analyze log_leaves; ').catch(() => undefined);
    for (const table of ['log_leaves', 'match_events', 'matches']) await client.query(`analyze ${table}`);
  } finally {
    await client.end();
  }
};
