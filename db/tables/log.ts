import { sql } from 'drizzle-orm';
import type { Kit } from '@/db/columns';
import type { LogFault } from '@/lib/ports/log-store';

/** What an event is found by, in the line before the tree and in the tree. */
const named = (kit: Kit) => ({
  /** `match:<id>` or `desk:<stream>`. */
  chain: kit.text('chain').notNull(),
  seq: kit.integer('seq').notNull(),
  hash: kit.text('hash').notNull(),
  kind: kit.text('kind').notNull(),
  at: kit.text('at').notNull(),
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  who: kit.text('who').notNull(),
});

/** The order of all events: a Merkle tree over every chain. One task fills it (lib/worker/order-log.ts). */
const tree = (kit: Kit) => ({
  /** Written with its event; taken out in the write that puts it into the tree. */
  logWaiting: kit.table('log_waiting', named(kit), (t) => [kit.primaryKey({ columns: [t.chain, t.seq] })]),
  /** Append-only, as the tree is. */
  logLeaves: kit.table('log_leaves', { idx: kit.integer('idx').primaryKey(), ...named(kit) }, (t) => [
    kit.uniqueIndex('log_leaves_event').on(t.chain, t.seq),
    kit.index('log_leaves_at').on(t.at, t.idx),
    kit.index('log_leaves_who').on(t.who, t.at, t.idx),
    kit.index('log_leaves_kind').on(t.kind, t.at, t.idx),
    kit.index('log_leaves_who_kind').on(t.who, t.kind, t.at, t.idx),
  ]),
  /** C2SP tlog-tiles; those at the right edge are replaced as they grow. `hashes`: base64 of width × 32 bytes. */
  logTiles: kit.table(
    'log_tiles',
    {
      level: kit.integer('level').notNull(),
      n: kit.integer('n').notNull(),
      width: kit.integer('width').notNull(),
      hashes: kit.text('hashes').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.level, t.n] })],
  ),
  /** One row, `log`: compared and set in the write that appends, so that one writer wins. */
  logHead: kit.table('log_head', {
    key: kit.text('key').primaryKey(),
    size: kit.integer('size').notNull(),
    root: kit.text('root').notNull(),
  }),
});

/** What the desk has signed, and with which keys. Append-only, all three. */
const signed = (kit: Kit) => ({
  logCheckpoints: kit.table(
    'log_checkpoints',
    {
      size: kit.integer('size').primaryKey(),
      root: kit.text('root').notNull(),
      note: kit.text('note').notNull(),
      at: kit.text('at').notNull(),
      keyId: kit.text('key_id').notNull(),
    },
    (t) => [kit.index('log_checkpoints_at').on(t.at)],
  ),
  /** What witnesses said of a checkpoint: one signature line each. */
  logCosignatures: kit.table(
    'log_cosignatures',
    {
      size: kit.integer('size').notNull(),
      name: kit.text('name').notNull(),
      keyId: kit.text('key_id').notNull(),
      line: kit.text('line').notNull(),
      at: kit.text('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.size, t.name, t.keyId] })],
  ),
  logKeys: kit.table('log_keys', {
    generation: kit.integer('generation').primaryKey(),
    /** The log's name: the first line of its checkpoints, the same for good. */
    origin: kit.text('origin').notNull(),
    keyId: kit.text('key_id').notNull(),
    /** C2SP signed-note: `<origin>+<key id>+<base64 of the type and the public key>`. */
    vkey: kit.text('vkey').notNull(),
    source: kit.text('source').$type<'secret' | 'file'>().notNull(),
    /** Number of leaves from which on this key signs. */
    fromSize: kit.integer('from_size').notNull(),
    at: kit.text('at').notNull(),
    /** A note signed by the key before and by this one; null for the first. */
    rotation: kit.text('rotation'),
  }),
});

const faults = (kit: Kit) => ({
  /** While one is open, no new lead is issued. The id is a digest of what was found: once told, once recorded. */
  logFaults: kit.table(
    'log_faults',
    {
      id: kit.text('id').primaryKey(),
      foundAt: kit.text('found_at').notNull(),
      by: kit.text('found_by').$type<LogFault['by']>().notNull(),
      kind: kit.text('kind').$type<LogFault['kind']>().notNull(),
      chain: kit.text('chain'),
      what: kit.text('what').notNull(),
      acknowledgedAt: kit.text('acknowledged_at'),
      acknowledgedBy: kit.text('acknowledged_by'),
      reason: kit.text('reason'),
    },
    (t) => [
      kit.check(
        'log_faults_acknowledged',
        sql.raw(
          '(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (reason is null)',
        ),
      ),
      kit.index('log_faults_open').on(t.foundAt, t.id).where(sql.raw('acknowledged_at is null')),
      kit.index('log_faults_found').on(t.foundAt, t.id),
    ],
  ),
});

export const logTables = (kit: Kit) => ({ ...tree(kit), ...signed(kit), ...faults(kit) });
