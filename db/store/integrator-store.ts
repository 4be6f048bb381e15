import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ConstraintBroken } from '@/db/engine';
import { writeWithEvent } from '@/db/store/desk-log';
import { integratorIntake } from '@/db/store/integrator-intake';
import { ownKeys } from '@/db/store/own-keys';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';
import type { IntegratorStore } from '@/lib/ports/integrator-store';

export const integratorStore = (base: Base): IntegratorStore => {
  const { engine, tables } = base;
  const { integrators: t, apiKeys: k, storedImages: images } = tables;
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
    ...integratorIntake(base),
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
    ...ownKeys(base),
    showImage: async ({ integrator, sha256 }, now) => {
      const again = engine.read
        .update(images)
        .set({ receivedAt: now })
        .where(and(eq(images.integrator, integrator), eq(images.sha256, sha256)));
      return (await engine.write([again.returning({ sha256: images.sha256 }).toSQL()], [])).ok;
    },
    addImage: async (image) => {
      const insert = engine.read.insert(images).values(image).onConflictDoNothing();
      const result = await engine.write([insert.returning({ sha256: images.sha256 }).toSQL()], []);
      if (!result.ok && result.reason === 'constraint')
        throw new ConstraintBroken(result.kind, result.detail);
      return result.ok;
    },
  };
};
