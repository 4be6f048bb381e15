import type { NewFeedItem } from '@/lib/domain/feed';

/** Something an integrator is told: thin, ids only. Positions are given in order by one task, without gaps. */
export interface FeedItem extends NewFeedItem {
  readonly position: number;
}

export interface FeedStore {
  /** Items after a position, oldest first. */
  page(integrator: string, after: number, limit: number): Promise<readonly FeedItem[]>;
  /**
   * Gives positions to items that have none yet, per integrator in order, and in the same write makes the deliveries
   * to that integrator's webhook endpoints; one caller at a time.
   */
  sequence(limit: number): Promise<number>;
}
