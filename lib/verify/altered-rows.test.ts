import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAgain, type Owner, ownerOfFile, ownerOfServer } from '@/e2e/support/owner-of-rows';
import { clusterUrl, createDatabase, type TestDatabase } from '@/e2e/support/postgres';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { recallLead } from '@/lib/verbs/audit/recall-lead';
import { stop } from '@/lib/verbs/lanes/stop';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { faultOf } from '@/lib/verify/finding';

/** SHA-256 of nothing: RFC 6962's root of a tree without leaves. */
const EMPTY_ROOT = createHash('sha256').digest('hex');

/** What somebody alters who has the database, and what says so. Each is done, found, and undone. */
const ALTERED: readonly (readonly [table: string, set: string, where: string, found: RegExp])[] = [
  [
    'match_events',
    `at = '2020-01-01T00:00:00.000Z'`,
    'seq = 3',
    /chain: match:m1: event 3 is not what its hash/,
  ],
  ['match_events', `data = '{}'`, 'seq = 1', /chain: match:m1: event 1 is not what its hash says/],
  ['match_events', `data = 'torn'`, 'seq = 1', /chain: match:m1: event 1 is not what its hash says/],
  ['match_events', `actor = 'null'`, 'seq = 2', /chain: match:m1: event 2 is not what its hash says/],
  ['match_events', `data = '{"half":"\\ud800"}'`, 'seq = 2', /event 2 is not what its hash says/],
  [
    'desk_events',
    `data = data || 'x'`,
    `stream = 'lane:general' and seq = 1`,
    /desk:lane:general: event 1 is/,
  ],
  ['match_events', `data = '{}'`, 'seq = 2', /chain: match:m1: event 2 is not what its hash says/],
  ['matches', `status = 'rejected'`, '1 = 1', /replay: match:m1: matches \(id m1\) status differs/],
  ['matches', 'priority = 99', '1 = 1', /matches \(id m1\) priority differs/],
  ['matches', `head = 'x'`, '1 = 1', /matches \(id m1\) head differs/],
  ['candidates', `external_id = 'other'`, `key = 'a'`, /candidates \(key a\) external_id differs/],
  ['evidence', `source = 'elsewhere'`, `key = 'e1'`, /evidence \(key e1\) source differs/],
  ['evidence', `obtained_via = 'because_of_match'`, `key = 'e1'`, /evidence \(key e1\) obtained_via differs/],
  ['leases', `ends_at = '2031-01-01T00:00:00.000Z'`, 'pos = 0', /leases \(id .*\) ends_at differs/],
  ['touches', `reason = 'conflict'`, 'pos = 0', /touches \(.*reason conflict.*\) is not in the log/],
  [
    'reviews',
    `sealed_at = '2020-01-01T00:00:00.000Z'`,
    'pos = 0',
    /reviews \(round 1, .*\) sealed_at differs/,
  ],
  [
    'dispositions',
    'opinion = 3',
    `candidate = 'a' and pos < 2`,
    /dispositions \(.*candidate a\) opinion differs/,
  ],
  ['exposures', `at = '2020-01-01T00:00:00.000Z'`, 'pos = 1', /exposures \(.*\) at differs/],
  ['disproofs', `attempt = 'none'`, 'pos = 0', /disproofs \(id .*\) attempt differs/],
  ['votes', `reasons = 'forged'`, 'pos = 0', /votes \(round 1, .*\) reasons differs/],
  ['leads', `expires_at = '2031-01-01T00:00:00.000Z'`, '1 = 1', /leads \(id .*\) expires_at differs/],
  ['match_keys', `key = 'probe:other'`, '1 = 1', /match_keys \(key probe:other\) is not in the log/],
  ['people', `name = 'Somebody'`, `name = 'sup1'`, /standing: desk:person:\S+: person \S+ has another name/],
  ['people', `roles = '["supervisor","examiner"]'`, `name = 'sup1'`, /has another roles than the log says/],
  [
    'qualifications',
    `expires_at = '2036-01-01T00:00:00.000Z'`,
    '1 = 1',
    /qualification \S+ has another expiresAt/,
  ],
  [
    'accounts',
    `person_id = (select id from people where name = 'one')`,
    `person_id = (select id from people where name = 'sup1')`,
    /standing: desk:person:\S+: account \S+ has another personId/,
  ],
  ['integrators', `mode = 'practice'`, '1 = 1', /integrator \S+ has another mode/],
  [
    'stops',
    `lift_asked_by = 'a', lift_asked_at = set_at, lifted_by = 'b', lifted_at = set_at`,
    '1 = 1',
    /standing: desk:desk: stop \S+ has another inForce/,
  ],
  [
    'log_faults',
    `acknowledged_at = found_at, acknowledged_by = 'nobody', reason = 'none'`,
    '1 = 1',
    /standing: desk:log: fault \S+ has another open than the log says/,
  ],
  ['people', `roles = '["superv'`, `name = 'sup1'`, /person \S+ has another roles/],
  ['api_keys', `scopes = 'torn'`, '1 = 1', /key \S+ has another scopes/],
  ['policy_versions', `policy = '{"votes":'`, '1 = 1', /rules general 1 has another rules/],
  ['reviews', `analysis = '{"'`, 'pos = 0', /reviews \(round 1, .*\) analysis differs/],
  ['log_faults', `chain = 'match:other'`, '1 = 1', /standing: desk:log: fault \S+ has another chain/],
  ['log_keys', 'generation = 7', '1 = 1', /standing: desk:log: log key 7 is not in the log/],
  ['policy_versions', `state = 'superseded'`, '1 = 1', /desk:lane:general: lane general is gone/],
  [
    'log_head',
    `size = 0, root = '${EMPTY_ROOT}'`,
    '1 = 1',
    /checkpoint \d+: is of \d+ events, and the log has 0/,
  ],
  [
    'feed_items',
    `lead_id = 'other'`,
    `type = 'lead.recalled'`,
    /feed: match:m1: event \d+ \(lead.recalled\) for \S+ stands in/,
  ],
  [
    'feed_items',
    'position = 4 - position',
    '1 = 1',
    /\(lead.recalled\) for \S+ stands in the feed before what/,
  ],
  ['feed_items', 'position = 2', 'position = 3', /feed: feed of \S+: position 3 is missing or there twice/],
  ['feed_items', 'position = null', 'position = 3', /feed of \S+: ends at position 2, and was told up to 3/],
  [
    'feed_items',
    `integrator = 'other'`,
    'position = 3',
    /\(lead.recalled\) for other is in the feed and not/,
  ],
  ['feed_heads', 'last = 7', '1 = 1', /feed of \S+: ends at position 3, and was told up to 7/],
  ['api_keys', `scopes = '["matches:write"]'`, '1 = 1', /key \S+ has another scopes/],
  [
    'policy_versions',
    `policy = replace(policy, '"votes":2', '"votes":1')`,
    '1 = 1',
    /rules general 1 has another rules/,
  ],
  [
    'desk_events',
    `at = '2020-01-01T00:00:00.000Z'`,
    `stream = 'lane:general' and seq = 1`,
    /desk:lane:general: event 1/,
  ],
  ['desk_heads', 'seq = 99', `stream = 'lane:general'`, /chain: desk:lane:general: ends after event 2 of 99/],
  ['log_leaves', `hash = '${'0'.repeat(64)}'`, 'idx = 4', /tree: \S+: event \d+ is another one in the tree/],
  ['log_leaves', `who = 'person:nobody'`, 'idx = 4', /with another kind, time or person/],
  ['log_tiles', `hashes = 'AAAA'`, 'level = 0', /tile: tile 0\/0: .*not as wide as it says/],
  ['log_head', `root = '${'0'.repeat(64)}'`, '1 = 1', /tree: head: the leaves give another root/],
];

const suite = (database: () => Promise<TestDatabase | null>) => () => {
  let review: ReviewDesk;
  let owner: Owner;
  let own: TestDatabase | null;
  beforeAll(async () => {
    own = await database();
    review = await ReviewDesk.open({}, own?.url);
    await review.push();
    await review.vote(await review.person('one'), 'approve');
    await review.vote(await review.person('two'), 'approve');
    const [supervisor] = review.supervisors;
    if (!supervisor) throw new Error('no supervisor');
    expect(await stop(review.desk, supervisor, { lane: 'general', reason: 'a look' })).toMatchObject({
      ok: true,
    });
    const [lead] = (await review.load('m1')).leads;
    const recall = { matchId: 'm1', leadId: lead?.id ?? '', reason: 'A mistake.' };
    expect(await recallLead(review.desk, supervisor, recall)).toMatchObject({ ok: true });
    expect(await review.desk.stores.feed.sequence(100)).toBe(3);
    await raiseFault(review.desk, { by: 'verify', kind: 'image', chain: null, what: 'is missing' });
    expect(await settleLog(review.desk)).not.toBeNull();
    owner = own ? await ownerOfServer(own.url) : ownerOfFile(review.desk.config.dataDir);
  });
  afterAll(async () => {
    await owner.end();
    await review.close();
    await own?.drop();
  });
  /** These matches have no image bytes; that is another test's. */
  const found = async () => {
    const { findings } = await verifyWhole(review.desk);
    return findings.filter((f) => f.check !== 'image').map((f) => `${f.check}: ${f.where}: ${f.what}`);
  };

  it('finds nothing while nothing was altered', async () => {
    expect(await found()).toEqual([]);
  });

  it.each(ALTERED)('names %s where somebody set %s', async (table, set, where, pattern) => {
    const before = await owner.run(`select * from ${table}`);
    await owner.run(`update ${table} set ${set} where ${where}`);
    const altered = await owner.run(`select * from ${table}`);
    expect(altered).not.toEqual(before);
    const said = await found();
    await owner.run(`delete from ${table}`);
    for (const row of before) await insertAgain(owner, table, row);
    expect(said.join('\n')).toMatch(pattern);
    expect(await found()).toEqual([]);
  });

  it('tells one alteration of a place from the next one, and knows the same again', async () => {
    const [before] = await owner.run(`select name from people where name = 'sup1'`);
    expect(before).toEqual({ name: 'sup1' });
    const altered = async (was: string, name: string) => {
      await owner.run(`update people set name = '${name}' where name = '${was}'`);
      const { findings } = await verifyWhole(review.desk);
      return findings.filter((f) => f.check === 'standing').map(faultOf);
    };
    const [once] = await altered('sup1', 'Ann');
    const [again] = await altered('Ann', 'Bob');
    const [same] = await altered('Bob', 'Ann');
    expect(again).toEqual({ ...once, occasion: expect.not.stringMatching(`^${once?.occasion}$`) });
    expect(same).toEqual(once);
    expect(await altered('Ann', 'sup1')).toEqual([]);
  });

  it.each(['votes', 'match_events', 'desk_events', 'exposures', 'log_leaves', 'log_tiles', 'feed_items'])(
    'names a row that was taken out of %s',
    async (table) => {
      const before = await owner.run(`select * from ${table}`);
      const last = before.at(-1) ?? {};
      const column =
        Object.keys(last).find((name) => ['seq', 'idx', 'pos', 'level', 'position'].includes(name)) ?? '';
      await owner.run(`delete from ${table} where ${column} = ${last[column]}`);
      const said = await found();
      await owner.run(`delete from ${table}`);
      for (const row of before) await insertAgain(owner, table, row);
      expect(said).not.toEqual([]);
      expect(await found()).toEqual([]);
    },
  );

  it.each(['qualifications', 'api_keys', 'stops', 'log_faults'])(
    'names what is gone from %s, though nothing in the log ended it',
    async (table) => {
      const before = await owner.run(`select * from ${table}`);
      await owner.run(`delete from ${table}`);
      const said = await found();
      for (const row of before) await insertAgain(owner, table, row);
      expect(said.join('\n')).toMatch(/standing: \S+: \w+ \S+ is gone, though the log tells of it/);
      expect(await found()).toEqual([]);
    },
  );

  it('takes nobody who comes while it reads for somebody who was put there', async () => {
    const { stores, blobs } = review.desk;
    const { record } = stores;
    let late = false;
    const meanwhile = async () => {
      if (!late) await review.person('late');
      late = true;
      return record.standing();
    };
    const verified = await verifyWhole({
      blobs,
      stores: { ...stores, record: { ...record, standing: meanwhile } },
    });
    expect(verified.findings.filter(({ check }) => check === 'standing')).toEqual([]);
    expect(late).toBe(true);
  });
};

describe(
  'rows altered behind the desk’s back, on SQLite',
  suite(async () => null),
);
describe.skipIf(!clusterUrl())('rows altered behind the desk’s back, on PostgreSQL', suite(createDatabase));
