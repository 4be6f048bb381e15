import { COUNTED_KINDS } from '@/lib/domain/figures/count-event';
import { KIND_GROUPS } from '@/lib/domain/told/kinds';

/** Events of one match, about as many as two reviews make. */
export const EVENTS_A_MATCH = 40;
/** One event in so many is of the rare kind. */
export const RARE_EVERY = 200_003;
/** Of the person who left long ago: so many events in a row, and none since. */
export const LEFT = { from: 5_000, count: 200 } as const;
/** Milliseconds from one event to the next. */
export const STEP = 100;
export const T0 = Date.parse('2026-01-01T00:00:00.000Z');

export const RARE_KIND = 'lead.recalled';
export const instantOf = (n: number): string => new Date(T0 + n * STEP).toISOString();
export const matchName = (m: number): string => `BENCH-${m}`;

/** Kinds of a match in turn, but the rare one and those whose telling asks for more than the list does. */
export const EVENT_KINDS: readonly string[] = Object.keys({
  ...KIND_GROUPS.queue.kinds,
  ...KIND_GROUPS.review.kinds,
  ...KIND_GROUPS.leads.kinds,
}).filter((kind) => kind !== RARE_KIND && !(COUNTED_KINDS as readonly string[]).includes(kind));

const hold = {
  lease: { person: 'p', endsAt: instantOf(0) },
  kind: 'vote',
  lead: 'l',
  redeemer: 'i',
  of: 'recalled',
};

/** What the sentences of these kinds read; those that are told by their title alone read nothing. */
const DATA: Readonly<Record<string, object>> = {
  'match.queued': { to: 'queued' },
  'match.claimed': hold,
  'lease.renewed': { endsAt: instantOf(0) },
  'lease.ended': { reason: 'expired' },
  'match.handed_over': { from: 'p', to: 'q' },
  'conflict.declared': { person: 'p' },
  'person.touched': { touch: { person: 'p', reason: 'reviewed' } },
  'match.expired': { reason: 'x' },
  'content.shown': { person: 'p', stage: 'comparison', items: ['candidate:a'] },
  'tools.used': { person: 'p', stage: 'comparison', uses: [] },
  'candidate.disposed': { disposition: { person: 'p', round: 1 } },
  'comparison.finished': { person: 'p' },
  'evidence.finished': { person: 'p' },
  'lead.redeemed': { ...hold, purpose: 'x', answer: 'valid', reason: null },
  'lead.refused': { ...hold, purpose: 'x', code: 'x' },
  'lead.acknowledged': hold,
  'lead.chased': { of: 'recalled', redeemers: [] },
};

export const dataOf = (kind: string): string => JSON.stringify(DATA[kind] ?? {});
