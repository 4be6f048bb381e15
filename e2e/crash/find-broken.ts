import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { treeHead } from './tree-head';

const all = <T>(database: Database.Database, sql: string): readonly T[] => database.prepare(sql).all() as T[];

/** Claims that began while another one of the same match had not ended, by the log and not by the rows of leases. */
const doubleClaims = (database: Database.Database): readonly string[] => {
  const open = new Map<string, string>();
  const found: string[] = [];
  const events = all<{ match: string; kind: string; lease: string }>(
    database,
    `select match_id as match, kind, coalesce(json_extract(data, '$.lease.id'), json_extract(data, '$.lease')) as lease
       from match_events where kind in ('match.claimed', 'lease.ended') order by match_id, seq`,
  );
  for (const { match, kind, lease } of events) {
    if (kind === 'lease.ended') open.delete(match);
    else if (open.has(match)) found.push(`double claim: ${match} by ${open.get(match)} and ${lease}`);
    else open.set(match, lease);
  }
  return found;
};

/** Leads that fewer persons approved than their lane asks for. */
const leadsWithoutQuorum = (database: Database.Database): readonly string[] =>
  all<{ id: string; votes: number }>(
    database,
    `select leads.id, count(distinct votes.person) as votes, leads.low_consequence as low from leads
       left join votes on votes.match_id = leads.match_id and votes.round = leads.round
        and votes.verdict = 'approve' and votes.candidate = leads.candidate
      group by leads.match_id, leads.id having votes < case when low then 1 else 2 end`,
  ).map(({ id, votes }) => `lead without its quorum: ${id} with ${votes} votes`);

/** Events that went into no chain of the log, and chains with a gap. */
const gapsInChains = (database: Database.Database): readonly string[] => [
  ...all<{ match: string }>(
    database,
    'select match_id as match from match_events group by match_id having count(*) <> max(seq) - min(seq) + 1',
  ).map(({ match }) => `a gap in the chain of ${match}`),
  ...all<{ match: string; seq: number }>(
    database,
    `select match_id as match, seq from match_events where not exists
       (select 1 from log_leaves where chain = 'match:' || match_id and log_leaves.seq = match_events.seq)
       and not exists
       (select 1 from log_waiting where chain = 'match:' || match_id and log_waiting.seq = match_events.seq)`,
  ).map(({ match, seq }) => `event ${seq} of ${match} is neither in the log nor waiting for it`),
];

const openFaults = (database: Database.Database): readonly string[] =>
  all<{ what: string }>(database, 'select what from log_faults where acknowledged_at is null').map(
    ({ what }) => `a fault of the log: ${what}`,
  );

/** The checkpoint that was shipped last, computed anew from the leaves that the database has now. */
const shippedDiffers = (database: Database.Database, checkpointDir: string): readonly string[] => {
  const name = readdirSync(checkpointDir).find((file) => file.endsWith('.checkpoint'));
  if (!name) return [];
  const [, size = '', root = ''] = readFileSync(join(checkpointDir, name), 'utf8').split('\n');
  const rows = all<{ hash: string }>(
    database,
    `select hash from log_leaves where idx < ${Number(size)} order by idx`,
  );
  if (rows.length < Number(size)) return [`the log has ${rows.length} leaves, and ${size} were shipped`];
  const head = treeHead(rows.map(({ hash }) => Buffer.from(hash, 'hex'))).toString('base64');
  return head === root ? [] : [`the log is not what the checkpoint of ${size} says that was shipped`];
};

/** What may never be in the record, whatever happened. */
export const findBroken = (database: Database.Database, checkpointDir: string): readonly string[] => [
  ...doubleClaims(database),
  ...leadsWithoutQuorum(database),
  ...gapsInChains(database),
  ...openFaults(database),
  ...shippedDiffers(database, checkpointDir),
];
