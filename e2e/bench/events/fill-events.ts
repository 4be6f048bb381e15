import { openSqlite } from '@/db/engine-sqlite';
import { COUNTED_KINDS } from '@/lib/domain/figures/count-event';
import { KIND_GROUPS } from '@/lib/domain/told/kinds';

/** Events of one match, about as many as two reviews make. */
export const EVENTS_A_MATCH = 40;
/** One event in so many is of the rare kind. */
const RARE_EVERY = 200_003;
/** Of the person who left long ago: so many events in a row, and none since. */
const LEFT = { from: 5_000, count: 200 } as const;
/** Milliseconds from one event to the next. */
const STEP = 100;
export const T0 = Date.parse('2026-01-01T00:00:00.000Z');

export const RARE_KIND = 'lead.recalled';
export const instantOf = (n: number): string => new Date(T0 + n * STEP).toISOString();
export const matchName = (m: number): string => `BENCH-${m}`;

/** Kinds of a match in turn, but the rare one and those whose telling asks for more than the list does. */
const kinds = Object.keys({
  ...KIND_GROUPS.queue.kinds,
  ...KIND_GROUPS.review.kinds,
  ...KIND_GROUPS.leads.kinds,
}).filter((kind) => kind !== RARE_KIND && !(COUNTED_KINDS as readonly string[]).includes(kind));

const hold = {
  lease: { person: 'p', endsAt: instantOf(0) },
  kind: 'vote',
  lead: 'l',
  redeemer: 'i',
  of: 'recalled',
};

/** What the sentences of these kinds read; those that are told by their title alone read nothing. */
const DATA: Readonly<Record<string, object>> = {
  'match.queued': { to: 'queued' },
  'match.claimed': hold,
  'lease.renewed': { endsAt: instantOf(0) },
  'lease.ended': { reason: 'expired' },
  'match.handed_over': { from: 'p', to: 'q' },
  'conflict.declared': { person: 'p' },
  'person.touched': { touch: { person: 'p', reason: 'reviewed' } },
  'match.expired': { reason: 'x' },
  'content.shown': { person: 'p', stage: 'comparison', items: ['candidate:a'] },
  'tools.used': { person: 'p', stage: 'comparison', uses: [] },
  'candidate.disposed': { disposition: { person: 'p', round: 1 } },
  'comparison.finished': { person: 'p' },
  'evidence.finished': { person: 'p' },
  'lead.redeemed': { ...hold, purpose: 'x', answer: 'valid', reason: null },
  'lead.refused': { ...hold, purpose: 'x', code: 'x' },
  'lead.acknowledged': hold,
  'lead.chased': { of: 'recalled', redeemers: [] },
};
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
  for (const [i, kind] of kinds.entries())
    client.prepare('insert into kinds values (?, ?, ?)').run(i, kind, JSON.stringify(DATA[kind] ?? {}));
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
      from temp.series s join temp.kinds k on k.i = (n * 7) % ${kinds.length}
      where n >= ${from} and n < ${from + CHUNK};
      insert into log_leaves (idx, chain, seq, hash, kind, at, who)
      select n, 'match:' || ${mid}, ${seq}, 'h' || n, ${kind}, ${at},
        case when n between ${LEFT.from} and ${LEFT.from + LEFT.count - 1} then '${left}'
          when n % 5 = 0 then 'system:desk' else p.who end
      from temp.series s join temp.kinds k on k.i = (n * 7) % ${kinds.length}
        join temp.people p on p.i = (n / ${EVENTS_A_MATCH}) % ${people.length}
      where n >= ${from} and n < ${from + CHUNK};`);
  for (const { sql } of indexes) client.exec(sql);
  client.close();
};
