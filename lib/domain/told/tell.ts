import type { DeskEvent } from '@/lib/domain/desk-event';
import type { EventKind, NewEvent } from '@/lib/domain/event';
import { sayEvent } from '@/lib/domain/say-event';
import { titleOf } from '@/lib/domain/told/kinds';
import { sayDeskEvent, sayItem } from '@/lib/domain/told/say-desk-event';

type Names = Readonly<Record<string, string>>;

/** An event in words; `whole` is false where what was found or said is kept back. */
export interface Told {
  readonly says: string;
  readonly whole: boolean;
}

/** Kinds whose sentence tells who did what, and nothing of what was found, said or decided. */
const NEUTRAL: ReadonlySet<EventKind> = new Set<EventKind>([
  'aside.kept',
  'match.queued',
  'match.claimed',
  'match.expired',
  'lease.renewed',
  'lease.ended',
  'match.handed_over',
  'conflict.declared',
  'person.touched',
  'tools.used',
  'comparison.finished',
  'evidence.finished',
  'vote.pended',
  'vote.taken_back',
  'lead.expired',
  'lead.redeemed',
  'lead.refused',
  'lead.acknowledged',
  'lead.chased',
  'match.purged',
]);

const shown = (items: readonly string[]): string =>
  [...new Set(items.map((item) => (item.startsWith('evidence:') ? 'an evidence item' : sayItem(item))))].join(
    ', ',
  );

/**
 * An event of a match for somebody who may list events. What was found, said and decided is told only to those who
 * have opened that match's file, because reading it bars from reviewing: a search that told it to anybody would be a
 * way around it (product.md "touched").
 */
export const tellMatchEvent = (event: NewEvent, names: Names, opened: boolean): Told => {
  if (opened || NEUTRAL.has(event.kind)) return { says: sayEvent(event, names), whole: true };
  if (event.kind !== 'content.shown') return { says: titleOf(event.kind), whole: false };
  const { person, items, stage } = event.data;
  const where = stage === 'file' ? 'match file' : stage;
  return { says: `${names[person] ?? person} was shown ${shown(items)} (${where})`, whole: false };
};

/** An event beside the matches holds nothing of what reviewers must not see. */
export const tellDeskEvent = (event: DeskEvent, names: Names): Told => ({
  says: sayDeskEvent(event, names),
  whole: true,
});
