import { type DeskLine, DISCLOSED, isRights } from '@/lib/disclosure/standing/desk-line';
import type { StoredDeskEvent } from '@/lib/ports/desk-store';

const NAMED = 'the adding of the person, with account and name';
const OF_PERSON = 'sign-ins, passwords, accounts, other names and earlier disclosures';
const OF_LANE = 'alarms of the lane and earlier disclosures';

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
export const discloseStanding = (events: readonly StoredDeskEvent[]): readonly DeskLine[] => {
  const end = events.findLast(({ kind }) => kind === DISCLOSED);
  if (!end) throw new Error('A chain of the desk has no event of its disclosure.');
  const { stream } = end;
  const withheld = stream.startsWith('lane:') ? OF_LANE : OF_PERSON;
  let next = 1;
  return events
    .filter(({ seq, kind }) => seq <= end.seq && (kind !== DISCLOSED || seq === end.seq || isRights(stream)))
    .flatMap((event): readonly DeskLine[] => {
      const gap = { stream, from: next, to: event.seq - 1, hash: event.prev, withheld, part: null };
      const line = event.kind === 'person.added' ? withoutName(event) : whole(event);
      const lines = event.seq > next ? [gap, line] : [line];
      next = event.seq + 1;
      return lines;
    });
};
