import type { Kit } from '@/db/columns';
import { feedTables } from '@/db/tables/feed';

/** Every table of the desk, for either dialect. */
export const buildTables = (kit: Kit) => ({
  ...feedTables(kit),
});

export type Tables = ReturnType<typeof buildTables>;
