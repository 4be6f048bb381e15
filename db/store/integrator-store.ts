import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';
import type { IntegratorStore } from '@/lib/ports/integrator-store';

/** With these the key's text was shown to whoever did it: they could push with it, whoever is named as its holder. */
const SHOWS_A_KEY = ['integrator.added', 'key.added'] as const;

export const integratorStore = (base: Base): IntegratorStore => {
  const { engine, tables } = base;
  const { integrators: t, apiKeys: k, storedImages: images, deskEvents: e } = tables;
  const insertIntegrator = (integrator: Integrator) =>
    engine.read.insert(t).values(integrator).onConflictDoNothing().returning({ id: t.id }).toSQL();
  const insertKey = (key: ApiKey) =>
    engine.read.insert(k).values(key).onConflictDoNothing().returning({ id: k.id }).toSQL();
  return {
    integrators: () => engine.read.select().from(t).orderBy(asc(t.name)),
    integrator: async (id) => {
      const [found] = await engine.read.select().from(t).where(eq(t.id, id));
      return found ?? null;
    },
    keys: () => engine.read.select().from(k).orderBy(asc(k.createdAt), asc(k.id)),
    keyByHash: async (hash) => {
      const [found] = await engine.read.select().from(k).where(eq(k.hash, hash));
      return found ?? null;
    },
    holders: async (integratorId) => {
      const [held, made] = await Promise.all([
        engine.read
          .selectDistinct({ holder: k.holder })
          .from(k)
          .where(and(eq(k.integratorId, integratorId), isNotNull(k.holder))),
        engine.read
          .select({ by: e.by })
          .from(e)
          .where(and(eq(e.stream, `integrator:${integratorId}`), inArray(e.kind, [...SHOWS_A_KEY]))),
      ]);
      const persons = [
        ...held.flatMap(({ holder }) => (holder === null ? [] : [holder])),
        ...made.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : [])),
      ];
      return [...new Set(persons)].sort();
    },
    addIntegrator: (integrator, key, event) =>
      writeWithEvent(base, event, [insertIntegrator(integrator), insertKey(key)]),
    setOperator: (id, operator, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ operator })
          // With a stand-in for null: the two engines do not share an operator that compares nulls.
          .where(and(eq(t.id, id), sql`coalesce(${t.operator}, '') <> ${operator ?? ''}`))
          .returning({ id: t.id })
          .toSQL(),
      ]),
    addKey: (key, event) => writeWithEvent(base, event, [insertKey(key)]),
    revokeKey: (id, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(k)
          .set({ revokedAt: at })
          .where(and(eq(k.id, id), isNull(k.revokedAt)))
          .returning({ id: k.id })
          .toSQL(),
      ]),
    addImage: (image) =>
      plainWrite(base, engine.read.insert(images).values(image).onConflictDoNothing().toSQL()),
    images: async (integrator, hashes) =>
      hashes.length === 0
        ? []
        : engine.read
            .select()
            .from(images)
            .where(and(eq(images.integrator, integrator), inArray(images.sha256, [...hashes])))
            .orderBy(asc(images.sha256)),
  };
};
