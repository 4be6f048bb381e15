import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Base } from '@/db/base';
import { sqliteKit } from '@/db/columns';
import { at, ingest, samplePolicy, sampleState } from '@/db/conformance/match-samples';
import { someEndpoint } from '@/db/conformance/webhook-samples';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { feedStore } from '@/db/store/feed-store';
import { matchLists } from '@/db/store/match-lists';
import { matchStore } from '@/db/store/match-store';
import { webhookStore } from '@/db/store/webhook-store';
import { buildTables } from '@/db/tables';

/** Tables that stay small: one row a lane and status, a policy version, a stop; or `one`, a row made up. */
const SMALL =
  /^SCAN (one|counters|counter_deltas|policy_versions|CONSTANT ROW|\d+-ROW VALUES|\(subquery|all_counts)/;

/**
 * Whether a query stays fast as the tables grow shows in its plan: every step searches an index, and
 * pages come out of one in order. Plans are SQLite's; PostgreSQL has the same indexes.
 */
describe('plans', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-plans-'));
  const seen: string[] = [];
  let base: Base;
  let client: Database.Database;

  beforeAll(() => {
    const fresh = openSqlite(dir);
    migrateSqlite(fresh);
    fresh.close();
    client = new Database(join(dir, 'desk.db'), { verbose: (sql) => seen.push(String(sql)) });
    base = { engine: sqliteEngine(client), tables: buildTables(sqliteKit) };
  });
  afterAll(async () => {
    await base.engine.close();
    rmSync(dir, { recursive: true });
  });

  const plansOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    seen.length = 0;
    await work();
    const queries = seen.filter((sql) => /^(select|update|delete)/i.test(sql));
    expect(queries.length).toBeGreaterThan(0);
    return queries.flatMap((sql) =>
      client
        .prepare<[], { detail: string }>(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => detail),
    );
  };
  const scans = (plan: readonly string[]) =>
    plan.filter((step) => step.startsWith('SCAN') && !step.includes(' USING ') && !SMALL.test(step));
  const sorts = (plan: readonly string[]) => plan.filter((step) => step.includes('TEMP B-TREE'));

  const after = { receivedAt: at(1), id: 'm' };
  it.each([
    ['everything', {}],
    ['a lane', { lane: 'a' }],
    ['a status', { status: 'queued' as const }],
    ['a lane and status', { lane: 'a', status: 'queued' as const }],
    ['an integrator', { integrator: 'a' }],
    ['a purpose', { purpose: 'a' }],
    ['what is flagged', { flagged: true as const }],
  ])('a page of %s comes out of an index in order', async (_, filter) => {
    for (const from of [null, after]) {
      const plan = await plansOf(() => matchLists(base).matches(filter, from, 50));
      expect([...scans(plan), ...sorts(plan)]).toEqual([]);
    }
  });

  it('a search by external id reads only what begins with it', async () => {
    const plan = await plansOf(() => matchLists(base).matches({ externalId: 'ab' }, null, 50));
    expect(plan.join()).toContain('matches_external (external_id>? AND external_id<?)');
    // What most matches begin with is looked for newest first: no sort of them all.
    for (const id of ['ab-1', 'ab-2'])
      await matchStore(base).save(ingest(sampleState(id, { externalId: id })));
    const [, ...page] = await plansOf(() => matchLists(base, 1).matches({ externalId: 'ab' }, null, 50));
    expect(page).toEqual(['SCAN matches USING INDEX matches_newest']);
  });

  it.each(['queued', 'adjudication'] as const)('a claim of %s walks its lane in order', async (status) => {
    const query = { lane: 'a', person: 'p', status, now: at(1), limit: 5 };
    const plan = await plansOf(() => matchStore(base).claimable(query));
    expect([...scans(plan), ...sorts(plan)]).toEqual([]);
    expect(plan.join()).toContain('matches_claim (lane=? AND status=?)');
  });

  it('loading, deciding and saving search by the match', async () => {
    const plan = await plansOf(async () => {
      const store = matchStore(base);
      await store.save(ingest(sampleState('plan')));
      const before = await store.load('plan');
      if (!before) throw new Error('not stored');
      await store.surroundings(before, 'p');
      const after = { ...before, match: { ...before.match, seq: 2, priority: 1 } };
      const [event] = ingest(before).events;
      if (!event) throw new Error('no event');
      const guards = [
        { kind: 'fresh_elsewhere', person: 'p', matchId: 'plan' },
        { kind: 'holds_nothing', person: 'p', matchId: 'plan' },
        { kind: 'not_stopped', lane: 'general' },
        { kind: 'clock_sane', now: at(0) },
      ] as const;
      expect(await store.save({ before, after, events: [event], guards, feed: [] })).toBe('saved');
      await store.events('plan');
      await store.matchOfLead('l');
    });
    expect(scans(plan).filter((step) => !step.startsWith('SCAN stops'))).toEqual([]);
  });

  it('the tasks of the worker search', async () => {
    const { engine, tables } = base;
    const versions = [1, 2].map((version) => ({
      lane: 'a',
      version,
      state: 'proposed' as const,
      policy: samplePolicy('a', version),
      proposedBy: 'p',
      proposedAt: at(0),
    }));
    await engine.write([], [engine.read.insert(tables.policyVersions).values(versions).toSQL()]);
    const plan = await plansOf(async () => {
      await matchStore(base).due(at(1), 50);
      await matchStore(base).openMatches(['queued', 'in_review'], 'm', 50);
      await feedStore(base).sequence(50);
      await feedStore(base).page('city', 3, 50);
      await matchLists(base).rollUp(50);
      await matchLists(base).laneCounts();
    });
    expect(scans(plan)).toEqual([]);
    expect(plan.join()).toContain('matches_open (status=? AND id>?)');
    expect(plan.join()).toContain('matches_waiting (waits_until<?)');
    expect(plan.join()).toContain('leases_due');
    expect(plan.join()).toContain('leads_due');
    expect(plan.join()).toContain('feed_items_waiting');
  });

  it('webhooks search, however much waits: endpoints are few, deliveries are not', async () => {
    const endpoint = someEndpoint('we');
    const plan = await plansOf(async () => {
      const store = webhookStore(base);
      await store.ready(at(1), 50);
      await store.claim({ endpoint: 'we', token: 't' }, at(1), at(2));
      await store.next(endpoint, at(1));
      await store.deliveries('we', null, { createdAt: at(1), id: 'x' }, 50);
      await store.sweep(at(1), 50);
      await matchStore(base).unheard(at(1), 'm', 50);
      await matchStore(base).due(at(1), 50);
    });
    expect(scans(plan).filter((step) => !step.startsWith('SCAN webhook_endpoints'))).toEqual([]);
    for (const index of ['line', 'urgent', 'match', 'page', 'ended'])
      expect(plan.join()).toContain(`webhook_deliveries_${index}`);
    expect(plan.join()).toContain('redeemers_unheard');
    expect(plan.join()).toContain('redeemers_chase');
    expect(sorts(plan).filter((step) => !/ORDER BY|DISTINCT/.test(step))).toEqual([]);
  });

  it('my work searches by the person', async () => {
    const plan = await plansOf(() => matchLists(base).myWork('p', at(1)));
    expect(scans(plan)).toEqual([]);
    for (const index of [
      'leases_held',
      'pending_votes_person',
      'reviews_open',
      'matches_reserved',
      'votes_person',
    ]) {
      expect(plan.join()).toContain(index);
    }
  });
});
