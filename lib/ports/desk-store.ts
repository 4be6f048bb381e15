import type { DeskEvent, DeskEventKind } from '@/lib/domain/desk-event';

/** As it was written: `hash` is over everything else, the salt included where there is one. */
export interface StoredDeskEvent extends DeskEvent {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly salt: string | null;
}

/** Small facts of the desk itself. */
export interface DeskStore {
  clockHigh(): Promise<string>;
  /** Raises the highest instant seen; never lowers it. */
  raiseClock(now: string): Promise<void>;
  /** Sets the highest instant seen to `now`, lower or not, while it is still `was` (in the statement). */
  resetClock(was: string, now: string, event: DeskEvent): Promise<boolean>;
  /** Appends an event that changes nothing: somebody was served something. @throws StorageUnavailable */
  record(event: DeskEvent): Promise<void>;
  deskEvents(stream: string | null, limit: number): Promise<readonly StoredDeskEvent[]>;
  /** All events of one stream that are of these kinds, the oldest first. */
  eventsOf(stream: string, kinds: readonly DeskEventKind[]): Promise<readonly StoredDeskEvent[]>;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
}
