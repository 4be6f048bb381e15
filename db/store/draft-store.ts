import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import { ConstraintBroken } from '@/db/engine';
import { latestSave } from '@/db/store/latest-save';
import type { DraftStore } from '@/lib/ports/draft-store';

export const draftStore = (base: Base): DraftStore => {
  const { engine, tables } = base;
  const { drafts: t, leases: l } = tables;
  const later = alias(l, 'later');
  const isLast = notExists(
    engine.read
      .select({ one: sql`1` })
      .from(later)
      .where(and(eq(later.matchId, l.matchId), eq(later.person, l.person), gt(later.pos, l.pos))),
  );
  return {
    drafts: (matchId, round, person) =>
      engine.read
        .select()
        .from(t)
        .where(and(eq(t.matchId, matchId), eq(t.round, round), eq(t.person, person)))
        .orderBy(asc(t.part)),
    // A save that was overtaken on its way arrives last: it must not undo what was written since.
    put: async (draft, tokenHash) => {
      const heldLast = engine.read
        .select({ id: l.id })
        .from(l)
        .where(
          and(eq(l.matchId, draft.matchId), eq(l.person, draft.person), eq(l.tokenHash, tokenHash), isLast),
        )
        .toSQL();
      const save = engine.read
        .insert(t)
        .values(draft)
        .onConflictDoUpdate({
          target: [t.matchId, t.round, t.person, t.part],
          set: { body: sql`excluded.body`, savedAt: sql`excluded.saved_at` },
          setWhere: latestSave(t.savedAt, draft.savedAt),
        })
        .returning({ part: t.part });
      const result = await engine.write([heldLast, save.toSQL()], []);
      if (result.ok) return 'saved';
      if (result.reason === 'constraint') throw new ConstraintBroken(result.kind, result.detail);
      return result.index === 0 ? 'lost' : 'overtaken';
    },
  };
};
