import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  gt,
  isNull,
  lt,
  lte,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ConstraintBroken, type Statement } from '@/db/engine';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import { decode } from '@/db/store/rows';
import { deliveryColumns, discardWaiting, endpointColumns } from '@/db/store/webhook-rows';
import { WAITING } from '@/db/tables/webhooks';
import { MINUTE, plus } from '@/lib/domain/time';
import type { Delivery, WebhookEndpoint } from '@/lib/domain/webhook';
import type { EndpointClaim, Settled, WebhookLine } from '@/lib/ports/webhook-store';

/** Longer than any claim is made for: one that ends later was made by a clock that was ahead, and binds nobody. */
const LONGEST_CLAIM = 5 * MINUTE;
const IN_LINE = sql.raw(WAITING);
const URGENT = sql.raw(`${WAITING} and urgent`);

export const webhookLine = (base: Base): WebhookLine => {
  const { engine, tables } = base;
  const { webhookEndpoints: t, webhookDeliveries: d } = tables;
  const { read } = engine;
  const earlier = aliasedTable(d, 'earlier');

  const unclaimed = (now: string): SQL | undefined =>
    or(isNull(t.claim), lte(t.claimedUntil, now), gt(t.claimedUntil, plus(now, LONGEST_CLAIM)));
  const hasDue = (what: SQL, now: string): SQL =>
    exists(
      read
        .select({ one: sql`1` })
        .from(d)
        .where(and(eq(d.endpoint, t.id), what, lte(d.nextAt, now))),
    );

  /** The first in line that is due, unless an earlier one of the same match still waits. */
  const firstOf = async (what: SQL, endpoint: string, now: string): Promise<Delivery | null> => {
    const before = read
      .select({ one: sql`1` })
      .from(earlier)
      .where(
        and(
          eq(earlier.endpoint, endpoint),
          eq(earlier.matchId, d.matchId),
          sql.raw(`earlier.${WAITING}`),
          lt(earlier.turn, d.turn),
        ),
      );
    const [found] = await read
      .select(deliveryColumns(base))
      .from(d)
      .where(and(eq(d.endpoint, endpoint), what, lte(d.nextAt, now), notExists(before)))
      .orderBy(asc(d.turn), asc(d.id))
      .limit(1);
    return found ?? null;
  };

  return {
    ready: async (now, limit) => {
      const rows = await read
        .select({ id: t.id, streak: t.streak })
        .from(t)
        .where(
          and(
            isNull(t.disabledAt),
            unclaimed(now),
            or(
              hasDue(URGENT, now),
              and(or(isNull(t.pausedUntil), lte(t.pausedUntil, now)), hasDue(IN_LINE, now)),
            ),
          ),
        )
        .orderBy(asc(t.servedAt), asc(t.id))
        .limit(limit);
      return rows.map(({ id, streak }) => ({ id, failing: streak > 0 }));
    },
    claim: async ({ endpoint, token }, now, until) => {
      const taken = read
        .update(t)
        .set({ claim: token, claimedUntil: until })
        .where(and(eq(t.id, endpoint), isNull(t.disabledAt), unclaimed(now)))
        .returning()
        .toSQL();
      const result = await engine.write([taken], []);
      return result.ok ? endpointOf(base, result.rows[0]?.[0]) : null;
    },
    next: async (endpoint, now) => {
      const urgent = await firstOf(URGENT, endpoint.id, now);
      const paused = endpoint.pausedUntil !== null && endpoint.pausedUntil > now;
      return urgent ?? (paused ? null : firstOf(IN_LINE, endpoint.id, now));
    },
    settle: (claim, settled) => settle(base, claim, settled),
    release: ({ endpoint, token }, now) =>
      plainWrite(
        base,
        read
          .update(t)
          .set({ claim: null, claimedUntil: null, servedAt: now })
          .where(and(eq(t.id, endpoint), eq(t.claim, token)))
          .toSQL(),
      ),
  };
};

const endpointOf = (
  base: Base,
  row: Readonly<Record<string, unknown>> | undefined,
): WebhookEndpoint | null => {
  if (!row) return null;
  const whole = decode(base.tables.webhookEndpoints, row);
  const names = Object.keys(endpointColumns(base)) as (keyof WebhookEndpoint)[];
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as unknown as WebhookEndpoint;
};

/** The delivery moves on only from where it stood; one that was discarded meanwhile may still have got through. */
const moved = ({ engine, tables }: Base, { delivery, outcome }: Settled): Statement => {
  const { webhookDeliveries: d } = tables;
  const got = outcome.delivery.state === 'delivered';
  const stood = got ? or(IN_LINE, eq(d.state, 'discarded')) : IN_LINE;
  return engine.read
    .update(d)
    .set(outcome.delivery)
    .where(and(eq(d.id, delivery.id), eq(d.tries, delivery.tries), stood))
    .toSQL();
};

const settle = async (
  base: Base,
  claim: EndpointClaim,
  settled: Settled,
): Promise<WebhookEndpoint | null> => {
  const { engine, tables } = base;
  const { webhookEndpoints: t, webhookDeliveries: d, webhookAttempts: a } = tables;
  const { outcome, attempt, until, event } = settled;
  const now = plus(attempt.at, attempt.ms);
  const disabled = outcome.disable ? { disabledAt: now, disabledReason: outcome.disable } : {};
  const held = engine.read
    .update(t)
    .set({ ...outcome.endpoint, ...disabled, servedAt: now, claimedUntil: until })
    .where(and(eq(t.id, claim.endpoint), eq(t.claim, claim.token)))
    .returning()
    .toSQL();
  const woken = engine.read
    .update(d)
    .set({ nextAt: now })
    .where(and(eq(d.endpoint, claim.endpoint), IN_LINE, gt(d.nextAt, now)))
    .toSQL();
  const rest = [
    moved(base, settled),
    engine.read.insert(a).values(attempt).toSQL(),
    ...(outcome.wake ? [woken] : []),
    ...(outcome.disable ? [discardWaiting(base, claim.endpoint, now)] : []),
  ];
  if (event) {
    const written = await writeWithEvent(base, event, [held], rest);
    return written ? endpointNow(base, claim.endpoint) : null;
  }
  const result = await engine.write([held], rest);
  if (result.ok) return endpointOf(base, result.rows[0]?.[0]);
  if (result.reason === 'guard') return null;
  throw new ConstraintBroken(result.kind, result.detail);
};

const endpointNow = async (base: Base, id: string): Promise<WebhookEndpoint | null> => {
  const { webhookEndpoints: t } = base.tables;
  const [row] = await base.engine.read.select(endpointColumns(base)).from(t).where(eq(t.id, id));
  return row ?? null;
};
