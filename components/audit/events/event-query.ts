import { kindsOf } from '@/lib/domain/told/kinds';

/** What the address bar holds of a search over events; days are the viewer's own. */
export interface EventQuery {
  readonly who: string | undefined;
  readonly kind: string | undefined;
  readonly match: string | undefined;
  /** `2026-11-22`; the day `to` is searched as well. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Opaque keyset position; null: the newest. */
  readonly cursor: string | null;
}

const FIELDS = ['who', 'kind', 'match', 'from', 'to'] as const;
const WHO = /^((person|integrator):.+|system:desk)$/;

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Reads what may stand in an address; blank or unknown values are as good as none. */
export const readEventQuery = (params: URLSearchParams): EventQuery => {
  const text = (name: string, fits: (value: string) => boolean = () => true): string | undefined => {
    const value = params.get(name)?.trim();
    return value && fits(value) ? value : undefined;
  };
  return {
    who: text('who', (value) => WHO.test(value)),
    kind: text('kind', (value) => kindsOf(value) !== null),
    match: text('match'),
    from: text('from', isDay),
    to: text('to', isDay),
    cursor: text('cursor') ?? null,
  };
};

const written = (query: Readonly<Record<string, string | null | undefined>>): string => {
  const params = new URLSearchParams();
  for (const name of [...FIELDS, 'cursor', 'format', 'content']) {
    const value = query[name];
    if (value) params.set(name, value);
  }
  return params.size === 0 ? '' : `?${params}`;
};

/** `?who=…&kind=…`, or nothing when nothing is asked; always in the same order. */
export const writeEventQuery = (query: EventQuery): string => written({ ...query });

export const isEventFiltered = (query: EventQuery): boolean =>
  FIELDS.some((name) => query[name] !== undefined);

/** The instant at which a day begins where this browser is; `later` days after it. */
const dayBegins = (day: string, later = 0): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
};

/** The same search as the server understands it: days have become instants. */
export const askedOf = (
  { from, to, ...query }: EventQuery,
  more: Readonly<Record<string, string>> = {},
): string =>
  written({
    ...query,
    from: from && dayBegins(from),
    to: to && dayBegins(to, 1),
    ...more,
  });
