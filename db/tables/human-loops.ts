import type { Kit } from '@/db/columns';
import type { integratorTables } from '@/db/tables/integrators';
import type { matchTables } from '@/db/tables/matches';
import type { HumanLoop } from '@/lib/domain/human-loop';

/** Names that clients of Amazon A2I gave to matches. */
export const humanLoopTables = (
  kit: Kit,
  { matches }: ReturnType<typeof matchTables>,
  { integrators }: ReturnType<typeof integratorTables>,
) => ({
  humanLoops: kit.table(
    'human_loops',
    {
      integrator: kit
        .text('integrator')
        .notNull()
        .references(() => integrators.id),
      name: kit.text('name').notNull(),
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      flowDefinitionArn: kit.text('flow_definition_arn').notNull(),
      inputContent: kit.text('input_content').notNull(),
      contentClassifiers: kit.json<HumanLoop['contentClassifiers']>('content_classifiers').notNull(),
      createdAt: kit.text('created_at').notNull(),
      deletedAt: kit.text('deleted_at'),
    },
    (t) => [
      // A deleted loop keeps its row, and so its name.
      kit.primaryKey({ columns: [t.integrator, t.name] }),
      kit.index('human_loops_page').on(t.integrator, t.flowDefinitionArn, t.createdAt, t.name),
    ],
  ),
});
