import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acknowledged } from './acknowledged';
import { findUndelivered } from './deliveries';
import { findBroken } from './find-broken';
import { findLosses } from './find-losses';
import { treeHead } from './tree-head';

const TABLES = `
  create table matches (id);
  create table match_events (match_id, seq, kind, data);
  create table exposures (match_id, person, item);
  create table stored_images (sha256);
  create table feed_items (match_id, position);
  create table leads (id, match_id, round, candidate, low_consequence);
  create table votes (match_id, round, person, verdict, candidate);
  create table log_leaves (idx, chain, seq, hash);
  create table log_waiting (chain, seq);
  create table log_faults (what, acknowledged_at);`;

let room: string;
let database: Database.Database;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'second-look-find-'));
  database = new Database(':memory:');
  database.exec(TABLES);
});
afterEach(() => {
  database.close();
  rmSync(room, { recursive: true, force: true });
});

let leaves = 0;
const add = (kind: string, data: object, seq = 1, match = 'm_1'): void => {
  database
    .prepare('insert into match_events values (?, ?, ?, ?)')
    .run(match, seq, kind, JSON.stringify(data));
  database
    .prepare('insert into log_leaves values (?, ?, ?, ?)')
    .run(leaves, `match:${match}`, seq, `0${leaves}`.slice(-2).repeat(32));
  leaves += 1;
};
beforeEach(() => {
  leaves = 0;
});

const broken = () => findBroken(database, room);
const written = (kind: Acknowledged['kind'], what = '', person = 'per_1'): Acknowledged => ({
  ...{ kind, match: 'm_1', person, what },
});
const lost = (...all: readonly Acknowledged[]) => findLosses(database, room, all);

describe('what was acknowledged', () => {
  it('is found missing of every kind', () => {
    const kinds = [
      'image',
      'match',
      'claim',
      'analysis',
      'disposition',
      'comparison',
      'seal',
      'evidence',
    ] as const;
    const later = ['evidence finished', 'disproof', 'vote', 'recall', 'redemption', 'delivery'] as const;
    const all = [...kinds, ...later].map((kind) => written(kind, '1'));
    expect(lost(...all)).toHaveLength(all.length);
  });

  it('is found where its event is, and only of the same person and with the same content', () => {
    add('vote.pended', { pending: { person: 'per_1', verdict: 'approve' } });
    expect(lost(written('vote', 'approve'))).toEqual([]);
    expect(lost(written('vote', 'reject'))).toEqual(['lost: vote m_1 per_1 reject']);
    expect(lost(written('vote', 'approve', 'per_2'))).toEqual(['lost: vote m_1 per_2 approve']);
  });

  it('is an image only with its file', () => {
    const sha256 = 'ab'.repeat(32);
    database.prepare('insert into stored_images values (?)').run(sha256);
    expect(lost(written('image', sha256))).toHaveLength(1);
  });
});

describe('what may not be', () => {
  it('is nothing in an empty record', () => {
    expect(broken()).toEqual([]);
  });

  it('is a claim while another has not ended', () => {
    add('match.claimed', { lease: { id: 'l_1' } }, 1);
    add('match.claimed', { lease: { id: 'l_2' } }, 2);
    expect(broken()).toEqual(['double claim: m_1 by l_1 and l_2']);
    database.exec('delete from match_events where seq = 2');
    add('lease.ended', { lease: 'l_1' }, 2);
    add('match.claimed', { lease: { id: 'l_2' } }, 3);
    expect(broken()).toEqual([]);
  });

  it('is a lead on one vote where its lane asks for two', () => {
    database.exec(
      `insert into votes values ('m_1', 1, 'per_1', 'approve', 'c_1'), ('m_1', 1, 'per_2', 'reject', null)`,
    );
    database.exec(`insert into leads values ('lead_1', 'm_1', 1, 'c_1', 1)`);
    expect(broken()).toEqual([]);
    database.exec('update leads set low_consequence = 0');
    expect(broken()).toEqual(['lead without its quorum: lead_1 with 1 votes']);
  });

  it('is a gap, an event outside of the log, or an open fault', () => {
    add('a', {}, 1);
    add('b', {}, 3);
    expect(broken()).toEqual(['a gap in the chain of m_1']);
    database.exec('update match_events set seq = 2 where seq = 3');
    expect(broken()).toEqual(['event 2 of m_1 is neither in the log nor waiting for it']);
    database.exec(`insert into log_waiting values ('match:m_1', 2)`);
    database.exec(`insert into log_faults values ('a fork', null), ('looked at', 'then')`);
    expect(broken()).toEqual(['a fault of the log: a fork']);
  });

  it('is a log that is not what was shipped', () => {
    for (const seq of [1, 2, 3]) add('a', {}, seq);
    const hashes = [0, 1, 2].map((n) => Buffer.alloc(32, n));
    const ship = (size: number, root: Buffer) =>
      writeFileSync(join(room, 'desk.checkpoint'), `desk\n${size}\n${root.toString('base64')}\n`);
    ship(3, treeHead(hashes));
    expect(broken()).toEqual([]);
    ship(2, treeHead(hashes.slice(0, 2)));
    expect(broken()).toEqual([]);
    ship(3, treeHead(hashes.toReversed()));
    expect(broken()).toEqual(['the log is not what the checkpoint of 3 says that was shipped']);
    ship(4, treeHead(hashes));
    expect(broken()).toEqual(['the log has 3 leaves, and 4 were shipped']);
  });
});

describe('news', () => {
  const arrived = (position: number, id = `msg_${position}`, match = 'm_1') => ({
    ...{ path: '/hook', headers: { 'webhook-id': id } },
    body: JSON.stringify({ data: { position, match_id: match } }),
  });

  it('is all there, in order, under one id', () => {
    database.exec(`insert into feed_items values ('m_1', 1), ('m_1', 2), ('m_1', null)`);
    const found = (...all: readonly ReturnType<typeof arrived>[]) => findUndelivered(database, all);
    expect(found(arrived(1), arrived(1), arrived(2))).toEqual([]);
    expect(found(arrived(1))).toEqual(['news 2 never arrived']);
    expect(found(arrived(1), arrived(2), arrived(2, 'msg_x'))).toEqual(['news 2 came under two ids']);
    expect(found(arrived(2), arrived(1))).toEqual(['news of m_1 arrived for the first time out of order']);
    expect(found(arrived(2, 'msg_2', 'm_2'), arrived(1))).toEqual([]);
  });
});
