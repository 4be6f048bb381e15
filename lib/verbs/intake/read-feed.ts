import { ok, type Result } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { FeedItem } from '@/lib/ports/feed-store';

export interface FeedPage {
  readonly items: readonly FeedItem[];
  /** Position to go on from, now or later. */
  readonly position: number;
  readonly more: boolean;
}

/** What happened to this integrator's matches after a position, oldest first, thin: ids only. */
export const readFeed = async (
  context: Context,
  actor: IntegratorActor,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Result<FeedPage>> => {
  const found = await context.stores.feed.page(actor.integrator.id, after, limit + 1);
  const items = found.slice(0, limit);
  return ok({ items, position: items.at(-1)?.position ?? after, more: found.length > limit });
};
