import type { NewEvent } from '@/lib/domain/event';

/** An event that is its person's alone until something has happened. */
export interface Secret {
  readonly until: 'counted' | 'sealed';
  readonly person: string;
  readonly round: number;
}

/** Whether an event may be its person's alone: a vote until it counts, what they did with candidates until they seal. */
export const secretOf = (event: Pick<NewEvent, 'kind' | 'data'>): Secret | null => {
  // The kinds name their data; destructuring `event` would lose the tie between the two.
  const known = event as NewEvent;
  if (known.kind === 'vote.pended') {
    const { person, round } = known.data.pending;
    return { until: 'counted', person, round };
  }
  if (known.kind !== 'candidate.disposed') return null;
  const { person, round } = known.data.disposition;
  return { until: 'sealed', person, round };
};
