import { titleOf } from '@/lib/domain/told/kinds';
import { secretOf } from '@/lib/domain/told/secret';
import { type Told, tellDeskEvent, tellMatchEvent } from '@/lib/domain/told/tell';
import type { Context } from '@/lib/ports/context';
import type { FoundEvent } from '@/lib/ports/event-store';
import type { LogLeaf } from '@/lib/ports/log-store';

/** One event as a supervisor or auditor reads it in a list. */
export interface EventRow extends Told {
  /** Its place in the log. */
  readonly index: number;
  readonly at: string;
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  readonly who: string;
  readonly kind: string;
  readonly title: string;
  /** The match that it is about, if any; `externalId` as its integrator calls it. */
  readonly match: { readonly id: string; readonly externalId: string } | null;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Presented {
  readonly row: EventRow;
  /** What the event holds; null where it is kept back. */
  readonly data: unknown;
}

type Names = Readonly<Record<string, string>>;

/** The match that an event is of, or that one beside the matches names. */
const matchOf = ({ of, event }: FoundEvent): string | null => {
  if (of === 'match') return event.matchId;
  const named = event.data.match ?? event.data.matchId;
  return typeof named === 'string' ? named : null;
};

/** Those that are still their person's alone, by their place in the log. */
const hiddenNow = async (context: Context, found: readonly FoundEvent[]): Promise<ReadonlySet<number>> => {
  const secrets = found.flatMap((one) => {
    const secret = one.of === 'match' ? secretOf(one.event) : null;
    return secret && one.of === 'match' ? [{ ...secret, matchId: one.event.matchId, idx: one.leaf.idx }] : [];
  });
  const standing = await context.stores.events.standing(secrets);
  return new Set(secrets.filter((_, i) => standing[i]).map(({ idx }) => idx));
};

/**
 * Leaves of the log in words for this person. A pending vote, and what somebody did with candidates and has not sealed,
 * are left out; what was found is told of matches alone whose file this person has opened.
 */
export const presentEvents = async (
  context: Context,
  person: string,
  leaves: readonly LogLeaf[],
  names: Names,
): Promise<readonly Presented[]> => {
  const { events } = context.stores;
  const found = await events.bodies(leaves);
  const ids = [...new Set(found.flatMap((one) => matchOf(one) ?? []))];
  const [hidden, externalIds, opened] = await Promise.all([
    hiddenNow(context, found),
    events.externalIds(ids),
    events.openedBy(person, ids),
  ]);
  return found
    .filter(({ leaf }) => !hidden.has(leaf.idx))
    .map((one) => {
      const { leaf } = one;
      const id = matchOf(one);
      const told =
        one.of === 'match'
          ? tellMatchEvent(one.event, names, opened.has(one.event.matchId))
          : tellDeskEvent(one.event, names);
      const externalId = id === null ? undefined : externalIds[id];
      const row: EventRow = {
        ...told,
        ...{ index: leaf.idx, at: leaf.at, who: leaf.who, kind: leaf.kind, title: titleOf(leaf.kind) },
        match: id === null || externalId === undefined ? null : { id, externalId },
        ...{ chain: leaf.chain, seq: leaf.seq, hash: leaf.hash },
      };
      const readable = one.of === 'desk' || opened.has(one.event.matchId);
      return { row, data: readable ? one.event.data : null };
    });
};
