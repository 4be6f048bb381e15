import type { NewEvent } from '@/lib/domain/event';
import type { Match, MatchState } from '@/lib/domain/match';
import { isRecheck } from '@/lib/domain/recheck';
import type { Instant } from '@/lib/domain/time';

export type FeedType =
  | 'match.pending'
  | 'match.not_released'
  | 'lead.issued'
  | 'lead.suspended'
  | 'lead.resumed'
  | 'lead.recalled'
  | 'lead.expired';

/** What an integrator may know of a match: pending, not released, or a lead; never a claim about faces. */
export type Answer = 'pending' | 'not_released' | 'lead';

export const answerOf = ({ status }: Pick<Match, 'status'>): Answer => {
  if (status === 'approved') return 'lead';
  return ['rejected', 'insufficient', 'withdrawn', 'expired'].includes(status) ? 'not_released' : 'pending';
};

/** The feed item that an event causes for whoever pushed the match, if it is told of it at all. */
export const feedType = (event: NewEvent): { type: FeedType; leadId: string | null } | null => {
  switch (event.kind) {
    case 'match.ingested':
    case 'match.reopened':
      return { type: 'match.pending', leadId: null };
    case 'match.withdrawn':
    case 'match.expired':
      return { type: 'match.not_released', leadId: null };
    case 'outcome.decided':
      return event.data.status === 'rejected' || event.data.status === 'insufficient'
        ? { type: 'match.not_released', leadId: null }
        : null;
    case 'lead.issued':
      return { type: 'lead.issued', leadId: event.data.lead.id };
    case 'lead.suspended':
    case 'lead.resumed':
    case 'lead.recalled':
    case 'lead.expired':
      return { type: event.kind, leadId: event.data.lead };
    default:
      return null;
  }
};

/** What stands in an integrator's feed; its position is given later. */
export interface NewFeedItem {
  readonly integrator: string;
  readonly matchId: string;
  /** Event of the match that caused it. */
  readonly seq: number;
  readonly type: FeedType;
  /** Null for whoever did not push the match: the name of a case is its owner's. */
  readonly externalId: string | null;
  readonly leadId: string | null;
  readonly at: Instant;
}

/** Who else has to hear of it: every system that redeemed the lead, when it stops, goes on, or was not acknowledged. */
const forRedeemers = (
  event: NewEvent,
  { match, redeemers }: MatchState,
): readonly Pick<NewFeedItem, 'integrator' | 'type' | 'leadId'>[] => {
  if (event.kind === 'lead.chased') {
    const { lead, of, redeemers: late } = event.data;
    return late.map((integrator) => ({ integrator, type: `lead.${of}`, leadId: lead }));
  }
  if (event.kind !== 'lead.suspended' && event.kind !== 'lead.resumed' && event.kind !== 'lead.recalled')
    return [];
  const { lead } = event.data;
  return redeemers
    .filter((r) => r.lead === lead && r.integrator !== match.integrator)
    .map(({ integrator }) => ({ integrator, type: event.kind, leadId: lead }));
};

/**
 * Everything that integrators are told of an event: the one that pushed the match, and those that redeemed its lead.
 * @param seq of the event
 * @param after the state after the change that the event is part of
 */
export const feedItems = (event: NewEvent, seq: number, after: MatchState): readonly NewFeedItem[] => {
  // A re-review is nothing that anybody pushed.
  if (isRecheck(after.match)) return [];
  const { id: matchId, integrator, externalId } = after.match;
  const item = { matchId, seq, at: event.at };
  const own = feedType(event);
  return [...(own ? [{ ...own, integrator }] : []), ...forRedeemers(event, after)].map((told) => ({
    ...item,
    ...told,
    externalId: told.integrator === integrator ? externalId : null,
  }));
};
