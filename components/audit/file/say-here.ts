import type { NamesCandidates } from '@/components/audit/file/names';
import { formatTime } from '@/components/ui/format-time';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

const literal = (key: string): string => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An event's sentence for this reader: candidates by their external id, instants in the reader's zone. */
export const sayHere = (says: string, view: NamesCandidates, zone: string): string => {
  const ids = new Map(view.candidates.map((candidate) => [candidate.key, candidate.externalId]));
  const timed = says.replace(INSTANT, (at) => formatTime(at, 'exact', zone));
  if (ids.size === 0) return timed;
  // Longest first, and all in one pass: no replacement is ever replaced again.
  const keys = [...ids.keys()].sort((a, b) => b.length - a.length).map(literal);
  return timed.replace(new RegExp(`\\b(?:${keys.join('|')})\\b`, 'g'), (key) => ids.get(key) ?? key);
};
