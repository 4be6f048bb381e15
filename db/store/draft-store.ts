import { and, asc, eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ConstraintBroken } from '@/db/engine';
import { latestSave } from '@/db/store/latest-save';
import type { DraftStore } from '@/lib/ports/draft-store';

export const draftStore = (base: Base): DraftStore => {
  const { engine, tables } = base;
  const { drafts: t } = tables;
  return {
    drafts: (matchId, round, person) =>
      engine.read
        .select()
        .from(t)
        .where(and(eq(t.matchId, matchId), eq(t.round, round), eq(t.person, person)))
        .orderBy(asc(t.part)),
    // A save that was overtaken on its way arrives last: it must not undo what was written since.
    put: async (draft) => {
      const save = engine.read
        .insert(t)
        .values(draft)
        .onConflictDoUpdate({
          target: [t.matchId, t.round, t.person, t.part],
          set: { body: sql`excluded.body`, savedAt: sql`excluded.saved_at` },
          setWhere: latestSave(t.savedAt, draft.savedAt),
        })
        .returning({ part: t.part });
      const result = await engine.write([save.toSQL()], []);
      if (!result.ok && result.reason === 'constraint')
        throw new ConstraintBroken(result.kind, result.detail);
      return result.ok;
    },
  };
};
