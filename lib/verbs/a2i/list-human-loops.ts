import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { LoopPage, LoopRow } from '@/lib/ports/human-loop-store';

export interface ListedLoops {
  readonly rows: readonly LoopRow[];
  /** Where the next page begins; null on the last. */
  readonly next: NonNullable<LoopPage['after']> | null;
}

/** One page of this integrator's loops of a flow definition. */
export const listHumanLoops = async (
  desk: Desk,
  actor: IntegratorActor,
  wanted: Omit<LoopPage, 'integrator'>,
): Promise<ListedLoops> => {
  const found = await desk.stores.humanLoops.page({
    ...wanted,
    integrator: actor.integrator.id,
    limit: wanted.limit + 1,
  });
  const rows = found.slice(0, wanted.limit);
  const last = found.length > wanted.limit ? rows.at(-1)?.loop : undefined;
  return { rows, next: last ? { createdAt: last.createdAt, name: last.name } : null };
};
