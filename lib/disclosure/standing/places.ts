import type { DeskLine } from '@/lib/disclosure/standing/desk-line';

/** Where the log holds each event: index by number of the match's event, and by line of the desk's events. */
export interface Places {
  readonly match: ReadonlyMap<number, number>;
  readonly desk: ReadonlyMap<DeskLine, number>;
}
