import { DAY, type Instant, plus } from '@/lib/domain/time';

/**
 * The weekly review of the log that the CJIS Security Policy asks for (AU-6). Weeks run from Monday to Sunday in UTC
 * and are named by their Monday, `2026-11-16`.
 */
export const WEEK = 7 * DAY;

/** Kinds of events that a supervisor looks at each week; each is counted, and leads to the search over events. */
export const WATCHED = [
  'sign_in.failed',
  'image.read',
  'file.read',
  'file.exported',
  'events.exported',
  'person.added',
  'person.roles_set',
  'account.password_set',
  'qualification.granted',
  'key.added',
  'policy.confirmed',
  'stop.set',
  'alarm.raised',
  'log.fault_found',
  'clock.reset',
] as const;
export type Watched = (typeof WATCHED)[number];

/** No further is counted: above it the number reads "or more". */
export const MOST_COUNTED = 10_000;

export type WeeklyCounts = Readonly<Partial<Record<Watched, number>>>;

/** How many weeks back a desk asks for; an older one that was never signed stays so. */
const MOST_WEEKS = 53;

/** The Monday of the week in which an instant lies. 1970-01-05 was a Monday. */
export const weekOf = (at: Instant): string => {
  const monday = Date.parse('1970-01-05T00:00:00.000Z');
  const weeks = Math.floor((Date.parse(at) - monday) / WEEK);
  return new Date(monday + weeks * WEEK).toISOString().slice(0, 10);
};

export const weekBegins = (week: string): Instant => `${week}T00:00:00.000Z`;
export const weekEnds = (week: string): Instant => plus(weekBegins(week), WEEK);
/** The Sunday. */
export const lastDayOf = (week: string): string => plus(weekBegins(week), WEEK - DAY).slice(0, 10);

export interface WeekDue {
  readonly week: string;
  /** Nobody signed it off within the week that followed it. */
  readonly overdue: boolean;
}

/**
 * Weeks that are over and not signed off, the oldest first.
 * @param first when the desk's first event happened; null before it
 */
export const weeksDue = (
  first: Instant | null,
  now: Instant,
  signed: ReadonlySet<string>,
): readonly WeekDue[] => {
  if (first === null) return [];
  const due: WeekDue[] = [];
  let week = weekOf(plus(weekBegins(weekOf(now)), -WEEK));
  for (let back = 0; back < MOST_WEEKS && week >= weekOf(first); back += 1) {
    if (!signed.has(week)) due.unshift({ week, overdue: now >= plus(weekEnds(week), WEEK) });
    week = weekOf(plus(weekBegins(week), -WEEK));
  }
  return due;
};

/** Whether this week may be signed off now: it is over, and the desk was there. */
export const maySign = (first: Instant | null, now: Instant, week: string): boolean =>
  weeksDue(first, now, new Set()).some((due) => due.week === week);

/** Alarms of the whole desk stand beside those of lanes; no lane's key has a slash. */
export const DESK_ALARMS = 'desk/weekly-review';

/** What the alarm says; null while nothing is overdue. */
export const overdueText = (due: readonly WeekDue[]): string | null => {
  const late = due.filter(({ overdue }) => overdue);
  const [oldest] = late;
  if (!oldest) return null;
  return late.length === 1
    ? `The weekly review of the log is overdue: the week from ${oldest.week}.`
    : `The weekly review of the log is overdue for ${late.length} weeks, the first from ${oldest.week}.`;
};
