import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { waitsForLog } from '@/lib/domain/waits-for-log';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { LaneCount, MyWork } from '@/lib/ports/match-lists';

export interface LaneView {
  readonly key: string;
  readonly name: string;
  readonly queued: number;
  readonly adjudication: number;
  readonly mayClaim: boolean;
  readonly mayAdjudicate: boolean;
  /** Why this person may not claim here; null when they may. */
  readonly why: string | null;
  readonly stopped: boolean;
}

export interface QueueView {
  readonly lanes: readonly LaneView[];
  readonly mine: Omit<MyWork, 'pending'> & { readonly pending: readonly PendingWork[] };
}

/** `waits`: its time has come, and it is kept until a supervisor has looked at the log. */
type PendingWork = MyWork['pending'][number] & { readonly waits: boolean };

/** A reviewer's own queue page: the lanes, and nothing of anybody else's work. */
export const readQueue = async (context: Context, actor: PersonActor): Promise<Result<QueueView>> => {
  if (!may(actor.person.roles, 'reviews.work'))
    return refuse('forbidden', 'Reviewers and examiners have a queue.');
  const now = context.clock.now();
  const { stores } = context;
  const [policies, counts, stops, qualifications, work, doubts] = await Promise.all([
    stores.lanes.active(),
    stores.lists.laneCounts(),
    stores.lanes.stops(),
    stores.people.qualifications(actor.person.id),
    stores.lists.myWork(actor.person.id, now),
    stores.log.openFaults(1),
  ]);
  const pending = work.pending.map((vote) => ({ ...vote, waits: waitsForLog(vote, now, doubts.length > 0) }));
  // Decided as far as this person goes: nothing that they would have to finish before they claim.
  const over = new Set(pending.filter((vote) => vote.waits).map(({ matchId }) => matchId));
  const held = work.held.filter(({ matchId }) => !over.has(matchId));
  const mine = { ...work, held, pending, reserved: await withGivers(context, work.reserved) };
  const inForce = stops.filter((s) => !s.liftedAt);
  const lanes = policies.map((policy) => {
    const stopped = inForce.some((s) => s.lane === null || s.lane === policy.lane);
    const why = stopped
      ? 'This lane is stopped.'
      : whyNot(policy, actor, qualified(qualifications, policy.qualification, now));
    return {
      key: policy.lane,
      name: policy.name,
      queued: count(counts, policy.lane, 'queued'),
      adjudication: count(counts, policy.lane, 'adjudication'),
      mayClaim: why === null,
      mayAdjudicate: why === null && may(actor.person.roles, 'reviews.adjudicate'),
      why,
      stopped,
    };
  });
  return ok({ lanes, mine });
};

/** Who handed a match over is known to whoever it is kept for: by name, for an id tells them nothing. */
const withGivers = async ({ stores }: Context, reserved: MyWork['reserved']): Promise<MyWork['reserved']> =>
  Promise.all(
    reserved.map(async (item) => ({
      ...item,
      from: (await stores.people.person(item.from))?.name ?? item.from,
    })),
  );

const whyNot = (policy: Policy, actor: PersonActor, isQualified: boolean): string | null => {
  if (policy.role === 'examiner' && !may(actor.person.roles, 'reviews.adjudicate'))
    return 'Examiners review in this lane.';
  return isQualified ? null : `You need the qualification “${policy.qualification}”, unexpired.`;
};

const count = (counts: readonly LaneCount[], lane: string, status: string): number =>
  counts.find((c) => c.lane === lane && c.status === status)?.n ?? 0;
