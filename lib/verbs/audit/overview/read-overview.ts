import { daysUpTo, type Overview, overviewOf } from '@/lib/domain/figures/overview';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

export interface OverviewView extends Overview {
  readonly allLanes: readonly { readonly lane: string; readonly name: string }[];
  /** Events that are in the log and not in these figures yet. */
  readonly behind: number;
}

/** Drawn by day; the rest is added up over all of them. */
const BY_DAY = ['in', 'out', 'reopened'] as const;
const ADDED_UP = ['adjudicated', 'pair', 'time', 'score'] as const;

const OPEN: readonly string[] = ['awaiting_evidence', 'queued', 'in_review', 'adjudication'];

/**
 * Flow, ages, outcomes, agreement and times of all lanes or one, from what the worker has counted: rows of days, never
 * of matches.
 */
export const readOverview = async (
  context: Context,
  actor: PersonActor,
  input: { readonly span: number; readonly lane: string | null },
): Promise<Result<OverviewView>> => {
  if (!may(actor.person.roles, 'overview.read'))
    return refuse('forbidden', 'Supervisors and auditors have an overview.');
  const { stores, clock } = context;
  const now = clock.now();
  const [from = ''] = daysUpTo(now, input.span);
  const [active, counts, size, upTo, figures] = await Promise.all([
    stores.lanes.active(),
    stores.lists.laneCounts(),
    stores.log.size(),
    stores.figures.upTo(),
    Promise.all([
      // What waits may have come long before the first of these days.
      stores.figures.read('open', null),
      ...BY_DAY.map((measure) => stores.figures.read(measure, from)),
      ...ADDED_UP.map((measure) => stores.figures.total(measure, from)),
    ]),
  ]);
  const allLanes = active.map(({ lane, name }) => ({ lane, name }));
  const lanes = input.lane === null ? allLanes : allLanes.filter(({ lane }) => lane === input.lane);
  const open: Record<string, number> = {};
  for (const { lane, status, n } of counts) if (OPEN.includes(status)) open[lane] = (open[lane] ?? 0) + n;
  const overview = overviewOf({ now, span: input.span, lanes, open, figures: figures.flat() });
  return ok({ ...overview, allLanes, behind: Math.max(0, size - upTo) });
};
