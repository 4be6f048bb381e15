import type { Touch } from '@/lib/domain/review';
import { type Origin, touchesOfOrigins } from '@/lib/domain/rules/ingest-persons';
import type { Context } from '@/lib/ports/context';

/** A function that says which persons of this desk the items' names mean; reads people only if anybody is named. */
export const originTouches = async (
  context: Context,
  items: readonly Origin[],
): Promise<(round: number, at: string) => readonly Touch[]> => {
  const named = items.filter((i) => i.obtainedBy !== null || i.paidBy !== null);
  if (named.length === 0) return () => [];
  const [people, accounts] = await Promise.all([
    context.stores.people.people(),
    context.stores.people.accounts(),
  ]);
  return (round, at) => touchesOfOrigins(named, people, accounts, round, at);
};
