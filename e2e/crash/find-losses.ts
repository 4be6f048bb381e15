import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Acknowledged, AcknowledgedKind } from './acknowledged';

/** Whether the record holds one such write; read with SQL of its own, so that a fault of the desk's reading cannot hide it. */
type Look = (database: Database.Database, written: Acknowledged, dataDir: string) => boolean;

const row =
  (sql: string, ...of: readonly (keyof Acknowledged)[]): Look =>
  (database, written) =>
    database.prepare(sql).get(...of.map((name) => written[name])) !== undefined;

const event = (kind: string, ...where: readonly (readonly [string, keyof Acknowledged])[]): Look =>
  row(
    `select 1 from match_events where match_id = ? and kind = '${kind}'${where
      .map(([path]) => ` and json_extract(data, '${path}') = ?`)
      .join('')}`,
    'match',
    ...where.map(([, of]) => of),
  );

const imageIsThere: Look = (database, { what }, dataDir) => {
  if (!database.prepare('select 1 from stored_images where sha256 = ?').get(what)) return false;
  try {
    const path = join(dataDir, 'images', what.slice(0, 2), what.slice(2, 4), `${what}.original`);
    return createHash('sha256').update(readFileSync(path)).digest('hex') === what;
  } catch {
    return false;
  }
};

const matchIsThere: Look = (...args) =>
  event('match.ingested')(...args) && row('select 1 from matches where id = ?', 'match')(...args);

const LOOK: Readonly<Record<AcknowledgedKind, Look>> = {
  image: imageIsThere,
  match: matchIsThere,
  claim: event('match.claimed', ['$.lease.person', 'person']),
  analysis: event('probe.analysed', ['$.person', 'person']),
  disposition: event(
    'candidate.disposed',
    ['$.disposition.person', 'person'],
    ['$.disposition.candidate', 'what'],
  ),
  comparison: event('comparison.finished', ['$.person', 'person']),
  seal: event('opinions.sealed', ['$.person', 'person']),
  evidence: row(
    `select 1 from exposures where match_id = ? and person = ? and item like '%' || ? || '%'`,
    ...(['match', 'person', 'what'] as const),
  ),
  'evidence finished': event('evidence.finished', ['$.person', 'person']),
  disproof: event('disproof.recorded', ['$.disproof.person', 'person'], ['$.disproof.candidate', 'what']),
  vote: event('vote.pended', ['$.pending.person', 'person'], ['$.pending.verdict', 'what']),
  recall: event('lead.recalled', ['$.lead', 'what']),
  redemption: event('lead.redeemed', ['$.lead', 'what']),
  // `what` is the position in the feed: the desk told it, so the desk has to know that it did.
  delivery: row(
    'select 1 from feed_items where match_id = ? and position = cast(? as integer)',
    ...(['match', 'what'] as const),
  ),
};

const told = ({ kind, match, person, what }: Acknowledged): string =>
  `${kind} ${[match, person, what].filter((part) => part !== '').join(' ')}`;

/** Every acknowledged write that is not in the record. */
export const findLosses = (
  database: Database.Database,
  dataDir: string,
  written: readonly Acknowledged[],
): readonly string[] =>
  written.filter((one) => !LOOK[one.kind](database, one, dataDir)).map((one) => `lost: ${told(one)}`);
