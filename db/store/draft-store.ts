import { and, asc, eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { plainWrite } from '@/db/store/desk-plain-write';
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
    put: (draft) =>
      plainWrite(
        base,
        engine.read
          .insert(t)
          .values(draft)
          .onConflictDoUpdate({
            target: [t.matchId, t.round, t.person, t.part],
            set: { body: sql`excluded.body`, savedAt: sql`excluded.saved_at` },
            setWhere: latestSave(t.savedAt, draft.savedAt),
          })
          .toSQL(),
      ),
  };
};
