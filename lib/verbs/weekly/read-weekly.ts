import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import {
  MOST_COUNTED,
  WATCHED,
  type WeekDue,
  type WeeklyCounts,
  weekBegins,
  weekEnds,
  weekOf,
  weeksDue,
} from '@/lib/domain/weekly-review';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { WeeklyReview } from '@/lib/ports/weekly-store';
import { namesOf } from '@/lib/verbs/audit/names';

/** A year, and the week that just ended. */
const HISTORY = 54;

export interface WeeklyView {
  /** Weeks to be signed off, the oldest first, and what the log holds of the first of them. */
  readonly due: readonly WeekDue[];
  /** The week that is looked at: the oldest that is due, or the running one. */
  readonly week: string;
  readonly counts: WeeklyCounts;
  /** Newest first. */
  readonly signed: readonly WeeklyReview[];
  readonly people: Readonly<Record<string, string>>;
}

/** Weeks that are over and that nobody has signed off. */
export const dueNow = async ({ stores, clock }: Context): Promise<readonly WeekDue[]> => {
  const [first, signed] = await Promise.all([stores.weekly.firstEventAt(), stores.weekly.signed(HISTORY)]);
  return weeksDue(first, clock.now(), new Set(signed.map(({ week }) => week)));
};

export const countsOf = ({ stores }: Context, week: string): Promise<WeeklyCounts> =>
  stores.weekly.counts(WATCHED, weekBegins(week), weekEnds(week), MOST_COUNTED);

/** What is to be looked at this week, and what was found in earlier ones. */
export const readWeekly = async (context: Context, actor: PersonActor): Promise<Result<WeeklyView>> => {
  if (!may(actor.person.roles, 'weekly.read'))
    return refuse('forbidden', 'Supervisors and auditors read the weekly review.');
  const [due, signed, people] = await Promise.all([
    dueNow(context),
    context.stores.weekly.signed(HISTORY),
    namesOf(context),
  ]);
  const week = due[0]?.week ?? weekOf(context.clock.now());
  const who = new Set(signed.map(({ person }) => person));
  return ok({
    due,
    week,
    counts: await countsOf(context, week),
    signed,
    people: Object.fromEntries(Object.entries(people).filter(([id]) => who.has(id))),
  });
};
