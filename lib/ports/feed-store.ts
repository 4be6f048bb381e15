/** Something an integrator is told: thin, ids only. Positions are given in order by one task, without gaps. */
export interface FeedItem {
  readonly integrator: string;
  readonly matchId: string;
  /** Event of the match that caused it. */
  readonly seq: number;
  readonly type:
    | 'match.pending'
    | 'match.not_released'
    | 'lead.issued'
    | 'lead.suspended'
    | 'lead.resumed'
    | 'lead.recalled'
    | 'lead.expired';
  readonly externalId: string;
  readonly leadId: string | null;
  readonly at: string;
  readonly position: number;
}

export interface FeedStore {
  /** Items after a position, oldest first. */
  page(integrator: string, after: number, limit: number): Promise<readonly FeedItem[]>;
  /** Gives positions to items that have none yet, per integrator in order; one caller at a time. */
  sequence(limit: number): Promise<number>;
}
