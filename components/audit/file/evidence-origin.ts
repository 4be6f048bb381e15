import { nameOf } from '@/components/audit/file/names';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import type { Evidence } from '@/lib/domain/evidence';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.evidence;

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const obtained = (item: Evidence, view: Pick<MatchFileView, 'names'>, zone: string): string | null => {
  const at = item.obtainedAt === null ? null : formatTime(item.obtainedAt, 'date', zone);
  if (item.obtainedBy === null) return at === null ? null : words.obtainedAt(at);
  const who = nameOf(view, item.obtainedBy);
  return at === null ? words.obtainedBy(who) : words.obtained(who, at);
};

/** Where an item comes from, one fact a line: how it was obtained first, because that decides whether it counts. */
export const evidenceOrigin = (
  item: Evidence,
  view: Pick<MatchFileView, 'names'>,
  zone: string,
): readonly string[] =>
  [
    capital(words.via[item.obtainedVia]),
    words.source(item.source),
    obtained(item, view, zone),
    item.paidBy === null ? null : words.paid(nameOf(view, item.paidBy)),
    item.derivedFrom.length === 0
      ? null
      : words.derived(item.derivedFrom.map((key) => (key === 'match' ? words.theMatch : key)).join(', ')),
    words.added(nameOf(view, item.addedBy), formatTime(item.addedAt, 'both', zone)),
  ].filter((line) => line !== null);
