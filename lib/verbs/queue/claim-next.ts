import { may } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { ClaimableQuery } from '@/lib/ports/match-store';
import { type Claimed, claimMatch } from '@/lib/verbs/queue/claim-match';

export type { Claimed };

/** How many heads of a lane are tried before the claim gives up for now. */
const HEADS = 12;

/** What another head of the lane would be refused for as well. */
const FINAL: ReadonlySet<string> = new Set(['stopped', 'not_qualified', 'forbidden', 'already_holding']);

/**
 * Claims what waits longest at the highest priority and what this person may take. Whoever holds one already is sent
 * back to it: read beforehand to spare the work, and again in the write, so that of two claims of one person at the same
 * instant, in whichever lanes, one is given.
 */
export const claimNext = async (
  context: Context,
  actor: PersonActor,
  input: { readonly lane: string; readonly adjudicate: boolean },
): Promise<Result<Claimed>> => {
  const now = context.clock.now();
  const me = actor.person.id;
  const mine = await context.stores.lists.myWork(me, now);
  const pending = new Set(mine.pending.map((p) => p.matchId));
  const own = mine.held.find((h) => !pending.has(h.matchId));
  if (own) return refuse('already_holding', undefined, { matchId: own.matchId });
  const status = input.adjudicate ? 'adjudication' : 'queued';
  const noRechecks = may(actor.person.roles, 'samples.read');
  return firstToHave(context, actor, { lane: input.lane, person: me, status, now, noRechecks });
};

/** The first head that is given. Matches that wait for their images stand in nobody's way, however many there are. */
const firstToHave = async (
  context: Context,
  actor: PersonActor,
  query: Omit<ClaimableQuery, 'limit'>,
): Promise<Result<Claimed>> => {
  const tried = new Set<string>();
  let [waiting, before] = [0, -1];
  while (waiting > before) {
    before = waiting;
    const heads = await context.stores.matches.claimable({ ...query, limit: HEADS + waiting });
    for (const matchId of heads.filter((id) => !tried.has(id))) {
      tried.add(matchId);
      const claimed = await claimMatch(context, actor, matchId, { alone: true });
      if (claimed.ok || FINAL.has(claimed.refusal.code)) return claimed;
      if (claimed.refusal.code === 'image_missing') waiting += 1;
    }
  }
  return refuse('nothing_to_claim');
};
