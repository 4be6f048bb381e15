import { asc, desc, eq, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled } from '@/db/store/compiled';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import { decode } from '@/db/store/rows';
import type { LogStore } from '@/lib/ports/log-store';

type Signed = Pick<
  LogStore,
  | 'latestCheckpoint'
  | 'checkpoint'
  | 'checkpoints'
  | 'addCheckpoint'
  | 'cosignatures'
  | 'addCosignatures'
  | 'keys'
  | 'addKey'
>;

/** Checkpoints, what witnesses said of them, and the keys that sign. */
export const logSigned = (base: Base): Signed => {
  const { engine, tables } = base;
  const { logCheckpoints: c, logCosignatures: s, logKeys: k } = tables;
  const page = (limit: number, before?: number) =>
    engine.read
      .select()
      .from(c)
      .where(before === undefined ? undefined : lt(c.size, before))
      .orderBy(desc(c.size))
      .limit(limit);
  const newest = compiled(() => page(1));
  const keys = compiled(() => engine.read.select().from(k).orderBy(asc(k.generation)));
  const cosigned = compiled(() =>
    engine.read
      .select()
      .from(s)
      .where(eq(s.size, sql.placeholder('size')))
      .orderBy(asc(s.name), asc(s.keyId)),
  );
  return {
    latestCheckpoint: async () => {
      const [row] = await engine.query(newest({}));
      return row ? decode(c, row) : null;
    },
    checkpoint: async (size) => (await engine.read.select().from(c).where(eq(c.size, size)))[0] ?? null,
    checkpoints: (limit, before) => page(limit, before),
    addCheckpoint: async (checkpoint) => {
      const added = engine.read
        .insert(c)
        .values(checkpoint)
        .onConflictDoNothing()
        .returning({ size: c.size });
      return (await engine.write([added.toSQL()], [])).ok;
    },
    cosignatures: async (size) => (await engine.query(cosigned({ size }))).map((row) => decode(s, row)),
    addCosignatures: async (lines) => {
      if (lines.length === 0) return;
      await plainWrite(
        base,
        engine.read
          .insert(s)
          .values([...lines])
          .onConflictDoNothing()
          .toSQL(),
      );
    },
    keys: async () => (await engine.query(keys({}))).map((row) => decode(k, row)),
    addKey: (key, event) =>
      writeWithEvent(base, event, [
        engine.read
          .insert(k)
          .values(key)
          .onConflictDoNothing()
          .returning({ generation: k.generation })
          .toSQL(),
      ]),
  };
};
