import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  not,
  notExists,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { GuardStatement } from '@/db/engine';
import { touchedElsewhere } from '@/db/store/match-elsewhere';
import { heldElsewhere } from '@/db/store/match-held';
import type { Guard } from '@/lib/domain/guard';

type Kind<K extends Guard['kind']> = Extract<Guard, { readonly kind: K }>;

/** A stop of this lane or of the whole desk is in force. */
export const stopped = ({ engine, tables: { stops } }: Base, lane: string | Placeholder): SQL =>
  exists(
    engine.read
      .select({ one: sql`1` })
      .from(stops)
      .where(and(isNull(stops.liftedAt), or(isNull(stops.lane), eq(stops.lane, lane)))),
  );

/** A fault of the log that nobody has acknowledged. */
const openFault = ({ engine, tables: { logFaults: t } }: Base) =>
  engine.read.select({ one: sql`1` }).from(t).where(isNull(t.acknowledgedAt));

export const logInDoubt = (base: Base): SQL => exists(openFault(base));

const clockSane = ({ engine, tables: { deskFacts } }: Base, now: string): SQL =>
  notExists(
    engine.read
      .select({ one: sql`1` })
      .from(deskFacts)
      .where(and(eq(deskFacts.key, 'clock_high'), gt(deskFacts.value, now))),
  );

const imagesKnown = (
  { engine, tables: { storedImages: s } }: Base,
  { integrator, images }: Kind<'images_known'>,
): SQL => {
  const known = engine.read
    .select({ n: sql`count(*)` })
    .from(s)
    .where(and(eq(s.integrator, integrator), inArray(s.sha256, [...images])));
  return sql`${known} = ${images.length}`;
};

/** The guards that are conditions of the guarded statement itself. */
export const conditions = (base: Base, guards: readonly Guard[]): readonly SQL[] =>
  guards.flatMap((guard) => {
    if (guard.kind === 'not_stopped') return [not(stopped(base, guard.lane))];
    if (guard.kind === 'log_sound') return [notExists(openFault(base))];
    if (guard.kind === 'clock_sane') return [clockSane(base, guard.now)];
    if (guard.kind === 'holds_nothing') return [notExists(heldElsewhere(base, guard.matchId, guard.person))];
    if (guard.kind === 'fresh_elsewhere') return [not(touchedElsewhere(base, guard.matchId, guard.person))];
    if (guard.kind === 'images_known') return [imagesKnown(base, guard)];
    return [];
  });

/**
 * Locks this person's freshness until the write ends. Two claims of one person on two matches of the
 * same probe each see no touch at READ COMMITTED; with the row the second waits and then sees.
 */
export const freshnessLock = (
  { engine, tables: { freshness } }: Base,
  { person }: Kind<'fresh_elsewhere'>,
): GuardStatement =>
  engine.read
    .insert(freshness)
    .values({ person, n: 1 })
    .onConflictDoUpdate({ target: freshness.person, set: { n: sql`${freshness.n} + 1` } })
    .returning({ n: freshness.n })
    .toSQL();

/** Uses the grant up, if it is this person's, for exactly this digest, unexpired and unused. */
export const consumeStepUp = (
  { engine, tables: { stepUps } }: Base,
  guard: Kind<'step_up'>,
): GuardStatement =>
  engine.read
    .update(stepUps)
    .set({ usedAt: guard.now })
    .where(
      and(
        eq(stepUps.id, guard.id),
        eq(stepUps.personId, guard.person),
        eq(stepUps.digest, guard.digest),
        isNull(stepUps.usedAt),
        gt(stepUps.expiresAt, guard.now),
      ),
    )
    .returning({ id: stepUps.id })
    .toSQL();
