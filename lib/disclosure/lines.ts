import type { MatchEvent, NewEvent } from '@/lib/domain/event';

/** One line of `events.ndjson`. */
export type EventLine = WholeLine | WithheldLine;

/** `event` is everything that was hashed, `prev` and salt included; `hash` is SHA-256 of its canonical form. */
export interface WholeLine {
  readonly seq: number;
  readonly hash: string;
  readonly event: Omit<MatchEvent, 'hash'>;
}

/** The commitment alone. `part` is what may be said of it: the desk's word, which the hash does not prove. */
export interface WithheldLine {
  readonly seq: number;
  readonly hash: string;
  readonly withheld: string;
  readonly part: NewEvent | null;
}

export const isWhole = (line: EventLine): line is WholeLine => 'event' in line;

/** An event as far as it is disclosed; null when only its commitment is. */
export const eventOf = (line: EventLine): NewEvent | null =>
  isWhole(line) ? (line.event as NewEvent) : line.part;
