import { and, asc, desc, eq, lt, max, ne, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled } from '@/db/store/compiled';
import { writeWithEvent } from '@/db/store/desk-log';
import { type Policy, wholePolicy } from '@/lib/domain/policy';
import { ruledBy } from '@/lib/domain/sandbox';
import type { LaneStore } from '@/lib/ports/lane-store';

type Policies = Pick<LaneStore, 'active' | 'policy' | 'versions' | 'propose' | 'confirm' | 'decline'>;

/** A lane's policies. Versions are never deleted, so their numbers have no gap and the primary key gives the next. */
export const lanePolicies = (base: Base): Policies => {
  const { engine, tables } = base;
  const { policyVersions: t } = tables;
  const proposed = (lane: string, version: number) =>
    and(eq(t.lane, lane), eq(t.version, version), eq(t.state, 'proposed'));
  const inForce = compiled(() =>
    engine.read
      .select({ lane: t.lane, version: t.version })
      .from(t)
      .where(eq(t.state, 'active'))
      .orderBy(asc(t.lane)),
  );
  /** What a version says never changes, so each is read once; which of them is in force is asked every time. */
  const known = new Map<string, Policy>();
  const policy = async (lane: string, version: number): Promise<Policy | null> => {
    const key = JSON.stringify([ruledBy(lane), version]);
    const read = known.get(key);
    if (read) return read;
    const [found] = await engine.read
      .select()
      .from(t)
      .where(and(eq(t.lane, ruledBy(lane)), eq(t.version, version)));
    if (!found) return null;
    const whole = wholePolicy(found.policy);
    known.set(key, whole);
    return whole;
  };
  return {
    active: async () => {
      const rows = await engine.query(inForce({}));
      const policies = await Promise.all(rows.map((row) => policy(String(row.lane), Number(row.version))));
      return policies.filter((found) => found !== null);
    },
    policy,
    versions: async (lane) => {
      const rows = await engine.read
        .select()
        .from(t)
        .where(lane === null ? undefined : eq(t.lane, lane))
        .orderBy(asc(t.lane), desc(t.version));
      return rows.map((row) => ({ ...row, policy: wholePolicy(row.policy) }));
    },
    propose: (version, event) => propose(base, version, event),
    confirm: (lane, version, by, at, event) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .update(t)
            .set({ decidedBy: by, decidedAt: at })
            .where(and(proposed(lane, version), ne(t.proposedBy, by), noNewer(lane, version)))
            .returning({ version: t.version })
            .toSQL(),
        ],
        // In this order: the lane never has two in force, not even for the length of a statement. A newer one that came
        // into force since the guard looked stays; then the unique index refuses this one, and the guard looks again.
        [
          engine.read
            .update(t)
            .set({ state: 'superseded' })
            .where(and(eq(t.lane, lane), eq(t.state, 'active'), lt(t.version, version)))
            .toSQL(),
          engine.read.update(t).set({ state: 'active' }).where(proposed(lane, version)).toSQL(),
        ],
      ),
    decline: (lane, version, by, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ state: 'declined', decidedBy: by, decidedAt: at })
          .where(proposed(lane, version))
          .returning({ version: t.version })
          .toSQL(),
      ]),
  };
};

/** Condition on `policy_versions`: rules that were replaced must not come back by a proposal older than what is in force. */
const noNewer = (lane: string, version: number) =>
  sql`not exists (select 1 from policy_versions newer where newer.lane = ${lane} and newer.state = 'active' and newer.version > ${version})`;

/** False when the version's number is not the lane's next: others proposed since its author looked. */
const propose = async (
  base: Base,
  ...[wanted, event]: Parameters<LaneStore['propose']>
): Promise<boolean> => {
  const { policyVersions: t } = base.tables;
  const { lane, version } = wanted;
  const [last] = await base.engine.read
    .select({ version: max(t.version) })
    .from(t)
    .where(eq(t.lane, lane));
  // A number too high would leave a gap; one too low, or taken meanwhile, finds its key taken.
  if (version > (last?.version ?? 0) + 1) return false;
  return writeWithEvent(base, event, [
    base.engine.read
      .insert(t)
      .values({
        ...wanted,
        policy: { ...wanted.policy, lane, version },
        state: 'proposed',
        decidedBy: null,
        decidedAt: null,
      })
      .onConflictDoNothing()
      .returning({ version: t.version })
      .toSQL(),
  ]);
};
