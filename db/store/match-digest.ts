import { eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled } from '@/db/store/compiled';

/** Tells whether a match is known without reading it whole: what a batch asks for every line. */
export const matchDigest = ({ engine, tables: { matches: t } }: Base) => {
  const find = compiled(() =>
    engine.read
      .select({ digest: t.digest })
      .from(t)
      .where(eq(t.id, sql.placeholder('id'))),
  );
  return {
    digestOf: async (id: string): Promise<string | null> => {
      const [row] = await engine.query(find({ id }));
      return row ? String(row.digest) : null;
    },
  };
};
