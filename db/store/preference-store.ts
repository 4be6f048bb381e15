import { eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { plainWrite } from '@/db/store/desk-plain-write';
import { latestSave } from '@/db/store/latest-save';
import type { PreferenceStore } from '@/lib/ports/preference-store';

export const preferenceStore = (base: Base): PreferenceStore => {
  const { engine, tables } = base;
  const { preferences: t } = tables;
  return {
    preferences: async (person) => {
      const [row] = await engine.read.select({ body: t.body }).from(t).where(eq(t.person, person));
      return row?.body ?? null;
    },
    put: (person, body, savedAt) =>
      plainWrite(
        base,
        engine.read
          .insert(t)
          .values({ person, body, savedAt })
          .onConflictDoUpdate({
            target: t.person,
            set: { body: sql`excluded.body`, savedAt: sql`excluded.saved_at` },
            setWhere: latestSave(t.savedAt, savedAt),
          })
          .toSQL(),
      ),
  };
};
