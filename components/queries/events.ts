import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { askedOf, type EventQuery } from '@/components/audit/events/event-query';
import { get } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';

export interface EventRow {
  readonly index: number;
  readonly at: string;
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  readonly who: string;
  readonly kind: string;
  readonly title: string;
  readonly says: string;
  /** False where what was found is kept back. */
  readonly whole: boolean;
  readonly match: { readonly id: string; readonly externalId: string } | null;
  readonly hash: string;
}

export interface EventPage {
  readonly items: readonly EventRow[];
  readonly names: Readonly<Record<string, string>>;
  /** Cursor of the next, older page; null at the end. */
  readonly next: string | null;
}

interface ActorName {
  readonly who: string;
  readonly name: string;
}

export interface ActorNames {
  readonly people: readonly ActorName[];
  readonly integrators: readonly ActorName[];
}

const EVENTS = '/api/audit/events';

/** One keyset page; the page before stays on screen while the next one loads. */
export const eventsOptions = (query: EventQuery) =>
  queryOptions({
    queryKey: keys.audit.events(askedOf(query)),
    queryFn: ({ signal }) => get<EventPage>(`${EVENTS}${askedOf(query)}`, signal),
    placeholderData: keepPreviousData,
    // A file that was opened meanwhile tells more here, and there may be newer events.
    staleTime: 0,
  });

export const actorNamesOptions = () =>
  queryOptions({
    queryKey: keys.audit.actors,
    queryFn: ({ signal }) => get<ActorNames>(`${EVENTS}/actors`, signal),
  });

/** Where the archive of a search is fetched from; fetching it is recorded. */
export const exportHref = (query: EventQuery, format: 'csv' | 'ndjson', content: boolean): string =>
  `${EVENTS}/export${askedOf({ ...query, cursor: null }, { format, ...(content ? { content: 'opened' } : {}) })}`;
