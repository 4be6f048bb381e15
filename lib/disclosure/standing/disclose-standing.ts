import { type DeskLine, DISCLOSED, RIGHTS } from '@/lib/disclosure/standing/desk-line';
import type { StoredDeskEvent } from '@/lib/ports/desk-store';

const NAMED = 'holds the name and the account of the person';
const OF_PERSON = 'sign-ins, passwords, accounts, other names, and bundles of other matches';
const OF_LANE = 'other matters of the lane, and bundles of other matches';

const DISCLOSABLE: ReadonlySet<string> = new Set(RIGHTS);

const whole = ({ stream, seq, hash, salt, kind, at, by, data, prev }: StoredDeskEvent): DeskLine => ({
  stream,
  seq,
  hash,
  // What was never salted was hashed without the property.
  event: { stream, seq, kind, at, by, data, prev, ...(salt === null ? {} : { salt }) },
});

const withoutName = ({ stream, seq, hash, kind, at, by, data }: StoredDeskEvent): DeskLine => ({
  ...{ stream, from: seq, to: seq, hash, withheld: NAMED },
  part: { kind, at, by, data: { roles: data.roles ?? [] } },
});

/**
 * One chain as every profile may have it: what gives and takes rights whole, everything else as its place and hash, up
 * to the event that tells of this disclosure.
 * @param events of the kinds in `READ`, in order
 * @throws Error when the chain was not told that it is disclosed
 */
export const discloseStanding = (
  events: readonly StoredDeskEvent[],
  matchId: string,
): readonly DeskLine[] => {
  const end = events.findLast(({ kind, data }) => kind === DISCLOSED && data.match === matchId);
  if (!end) throw new Error('A chain of the desk has no event of its disclosure.');
  const { stream } = end;
  const carried = events.filter(
    ({ kind, seq }) =>
      seq === end.seq || (seq < end.seq && (DISCLOSABLE.has(kind) || kind === 'person.added')),
  );
  let next = 1;
  return carried.flatMap((event): readonly DeskLine[] => {
    const withheld = stream.startsWith('lane:') ? OF_LANE : OF_PERSON;
    const gap = { stream, from: next, to: event.seq - 1, hash: event.prev, withheld, part: null };
    const line = event.kind === 'person.added' ? withoutName(event) : whole(event);
    const lines = event.seq > next ? [gap, line] : [line];
    next = event.seq + 1;
    return lines;
  });
};
