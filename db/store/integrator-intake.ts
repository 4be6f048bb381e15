import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled, compiledFor, listed, places } from '@/db/store/compiled';
import { decode } from '@/db/store/rows';
import type { Actor } from '@/lib/domain/event';
import type { IntegratorStore } from '@/lib/ports/integrator-store';

/** With these the key's text was shown to whoever did it: they could push with it, whoever is named as its holder. */
const SHOWS_A_KEY = ['integrator.added', 'key.added'] as const;

const holdersOf = ({ engine, tables: { apiKeys: k, deskEvents: e } }: Base): IntegratorStore['holders'] => {
  const heldBy = compiled(() =>
    engine.read
      .selectDistinct({ holder: k.holder })
      .from(k)
      .where(and(eq(k.integratorId, sql.placeholder('integrator')), isNotNull(k.holder))),
  );
  const shownTo = compiled(() =>
    engine.read
      .select({ by: e.by })
      .from(e)
      .where(and(eq(e.stream, sql.placeholder('stream')), inArray(e.kind, [...SHOWS_A_KEY]))),
  );
  return async (integrator) => {
    const [held, shown] = await Promise.all([
      engine.query(heldBy({ integrator })),
      engine.query(shownTo({ stream: `integrator:${integrator}` })),
    ]);
    const actors = shown.map((row) => e.by.mapFromDriverValue(row[e.by.name]) as Actor);
    const persons = [
      ...held.map((row) => String(row[k.holder.name])),
      ...actors.flatMap((by) => (by.kind === 'person' ? [by.id] : [])),
    ];
    return [...new Set(persons)].sort();
  };
};

const imagesOf = ({ engine, tables: { storedImages: t } }: Base): IntegratorStore['images'] => {
  const find = compiledFor((count) =>
    engine.read
      .select()
      .from(t)
      .where(
        and(
          eq(t.integrator, sql.placeholder('integrator')),
          inArray(t.sha256, places('sha256', count).map(sql.placeholder)),
        ),
      )
      .orderBy(asc(t.sha256)),
  );
  return async (integrator, hashes) => {
    if (hashes.length === 0) return [];
    const rows = await engine.query(find(hashes.length, { integrator, ...listed('sha256', hashes) }));
    return rows.map((row) => decode(t, row));
  };
};

/** What taking a match in asks about its integrator: once for every line of a batch, so the queries are built once. */
export const integratorIntake = (base: Base): Pick<IntegratorStore, 'holders' | 'images'> => ({
  holders: holdersOf(base),
  images: imagesOf(base),
});
