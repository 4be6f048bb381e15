import type { NewEvent } from '@/lib/domain/event';
import type { Match } from '@/lib/domain/match';

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

/** The feed item that an event causes, if integrators are told of it at all. `seq` is the event's own. */
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
