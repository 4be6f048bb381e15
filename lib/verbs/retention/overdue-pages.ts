import { laneOf } from '@/lib/domain/sandbox';
import { DAY, plus } from '@/lib/domain/time';
import type { Context } from '@/lib/ports/context';
import type { Overdue } from '@/lib/ports/retention-store';

/** Pages of matches whose days are over by the rules of their last round: each version of each lane, its sandbox too. */
export async function* overduePages(
  { stores, clock }: Pick<Context, 'stores' | 'clock'>,
  { free, page }: { readonly free: boolean; readonly page: number },
): AsyncGenerator<readonly Overdue[]> {
  for (const { lane, version, policy } of await stores.lanes.versions(null)) {
    const closedBy = plus(clock.now(), -policy.retentionDays * DAY);
    for (const where of [lane, laneOf('sandbox', lane)]) {
      let after: Overdue | null = null;
      do {
        const query = { lane: where, policyVersion: version, closedBy, free, after, limit: page };
        const found: readonly Overdue[] = await stores.retention.overdue(query);
        if (found.length > 0) yield found;
        after = found.length === page ? (found.at(-1) ?? null) : null;
      } while (after !== null);
    }
  }
}
