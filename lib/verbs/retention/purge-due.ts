import type { Context } from '@/lib/ports/context';
import { overduePages } from '@/lib/verbs/retention/overdue-pages';
import { purgeMatch } from '@/lib/verbs/retention/purge-match';

export interface PurgedSome {
  readonly purged: number;
  /** Matches that could not be purged, with the reason; the others must not wait behind one. */
  readonly failed: readonly { readonly id: string; readonly why: unknown }[];
}

/** Purges so many of the matches whose days are over and that nothing keeps. */
export const purgeDue = async (context: Context, limit: number): Promise<PurgedSome> => {
  const failed: { id: string; why: unknown }[] = [];
  let purged = 0;
  for await (const page of overduePages(context, { free: true, page: Math.min(limit, 100) })) {
    for (const { id } of page) {
      const done = await purgeMatch(context, id).catch((why: unknown) => ({
        ok: false as const,
        refusal: why,
      }));
      if (!done.ok) failed.push({ id, why: done.refusal });
      else if (done.value) purged += 1;
      if (purged >= limit) return { purged, failed };
    }
  }
  return { purged, failed };
};
