import { matchImages } from '@/lib/domain/match-images';
import { type KeptBecause, keptBecause } from '@/lib/domain/rules/purge';
import type { Context } from '@/lib/ports/context';
import { envFor } from '@/lib/verbs/env-for';
import { overduePages } from '@/lib/verbs/retention/overdue-pages';

export interface Planned {
  readonly id: string;
  readonly externalId: string;
  readonly lane: string;
  readonly closedAt: string;
  /** By the rules of its last round. */
  readonly days: number;
  readonly images: number;
  /** Empty: it would be purged now. */
  readonly kept: readonly KeptBecause[];
}

const PAGE = 100;

/** What a purge would do now, and what keeps the others whose days are over; nothing is changed. @param most named at the most */
export const planPurge = async (
  context: Context,
  most: number,
): Promise<{ readonly planned: readonly Planned[]; readonly more: boolean }> => {
  const planned: Planned[] = [];
  for await (const page of overduePages(context, { free: false, page: PAGE })) {
    for (const { id, closedAt } of page) {
      const state = await context.stores.matches.load(id);
      if (!state) continue;
      if (planned.length >= most) return { planned, more: true };
      const env = await envFor(context, state, null);
      const { externalId, lane } = state.match;
      planned.push({
        ...{ id, externalId, lane, closedAt, days: env.policy.retentionDays },
        images: matchImages(state).length,
        kept: keptBecause(state, env),
      });
    }
  }
  return { planned, more: false };
};
