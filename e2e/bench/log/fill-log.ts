import { hash } from 'node:crypto';
import { openSqlite } from '@/db/engine-sqlite';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { toBase64, toHex } from '@/lib/ledger/bytes';
import { matchChain } from '@/lib/ledger/chain-name';
import { appendLeaves, type Edge, EMPTY_EDGE, edgeRoot, type Tile } from '@/lib/ledger/tree/edge';
import { HASH_BYTES, leafHash } from '@/lib/ledger/tree/merkle';

const BATCH = 65_536;
/** Events of one match, about as many as two reviews make. */
const EVENTS_A_MATCH = 40;
const T0 = Date.parse('2026-01-01T00:00:00.000Z');
/** Ten events a second. */
const atOf = (n: number): string => new Date(T0 + n * 100).toISOString();

const textOf = ({ hashes }: Tile): string => {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  for (const [i, hash] of hashes.entries()) bytes.set(hash, i * HASH_BYTES);
  return toBase64(bytes);
};

/** Ids as the desk makes them: they lie anywhere in the order of an index. */
const matchOf = (match: number): string => matchChain(`m_${hash('sha256', `match ${match}`).slice(0, 24)}`);

export const eventName = (n: number) => ({
  chain: matchOf(Math.floor(n / EVENTS_A_MATCH)),
  seq: (n % EVENTS_A_MATCH) + 1,
});

/**
 * An embedded database whose log has so many entries, written past the desk: leaves and tiles in batches, the index by
 * which an event is found afterwards. The indexes of the event search are left off.
 */
export const fillLog = (dataDir: string, count: number): void => {
  const client = openSqlite(dataDir);
  migrateSqlite(client);
  client.pragma('synchronous = OFF');
  const indexes = client
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and tbl_name = 'log_leaves' and sql is not null`,
    )
    .all();
  for (const { name } of indexes) client.exec(`drop index ${name}`);
  const leaf = client.prepare(
    'insert into log_leaves (idx, chain, seq, hash, kind, at, who) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const tile = client.prepare(
    'insert or replace into log_tiles (level, n, width, hashes) values (?, ?, ?, ?)',
  );
  let edge: Edge = EMPTY_EDGE;
  const batch = client.transaction((to: number) => {
    const hashes: Uint8Array[] = [];
    let chain = '';
    for (let n = edge.size; n < to; n += 1) {
      const seq = (n % EVENTS_A_MATCH) + 1;
      if (seq === 1 || chain === '') ({ chain } = eventName(n));
      const entry = hash('sha256', `event ${n}`, 'buffer');
      leaf.run(n, chain, seq, entry.toString('hex'), 'content.shown', atOf(n), 'person:p-1');
      hashes.push(leafHash(entry));
    }
    const grown = appendLeaves(edge, hashes);
    for (const one of grown.tiles) tile.run(one.level, one.n, one.hashes.length, textOf(one));
    edge = grown.edge;
  });
  while (edge.size < count) batch(Math.min(edge.size + BATCH, count));
  client
    .prepare(`insert into log_head (key, size, root) values ('log', ?, ?)`)
    .run(edge.size, toHex(edgeRoot(edge)));
  const found = indexes.find(({ name }) => name === 'log_leaves_event');
  if (found) client.exec(found.sql);
  client.close();
};
