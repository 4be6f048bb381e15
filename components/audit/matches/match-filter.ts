import { STATUSES, type Status } from '@/lib/domain/match';

/** Filter fields as the address bar and GET /api/audit/matches name them. */
export const FILTER_FIELDS = ['lane', 'status', 'integrator', 'purpose', 'externalId', 'flagged'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export interface MatchQuery {
  readonly lane: string | undefined;
  readonly status: Status | undefined;
  readonly integrator: string | undefined;
  readonly purpose: string | undefined;
  /** Prefix of the external id. */
  readonly externalId: string | undefined;
  /** Only what is flagged for supervisors. */
  readonly flagged: 'true' | undefined;
  /** Opaque keyset position; null: the newest. */
  readonly cursor: string | null;
}

/** Reads what may stand in an address; blank or unknown values are as good as none. */
export const readMatchQuery = (params: URLSearchParams): MatchQuery => {
  const text = (name: string): string | undefined => params.get(name)?.trim() || undefined;
  const status = STATUSES.find((known) => known === text('status'));
  const fields = {
    lane: text('lane'),
    status,
    integrator: text('integrator'),
    purpose: text('purpose'),
    externalId: text('externalId'),
    flagged: text('flagged') === 'true' ? ('true' as const) : undefined,
  };
  return { ...fields, cursor: text('cursor') ?? null };
};

/** `?lane=a&status=queued`, or nothing when nothing is asked; always in the same order. */
export const writeMatchQuery = ({ cursor, ...filter }: MatchQuery): string => {
  const params = new URLSearchParams();
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value) params.set(field, value);
  }
  if (cursor) params.set('cursor', cursor);
  return params.size === 0 ? '' : `?${params}`;
};

/** Whether any field narrows the list. */
export const isFiltered = (query: MatchQuery): boolean =>
  FILTER_FIELDS.some((field) => query[field] !== undefined);
