import type { DeskEvent } from '@/lib/domain/desk-event';

/** Small facts of the desk itself. */
export interface DeskStore {
  clockHigh(): Promise<string>;
  /** Raises the highest instant seen; never lowers it. */
  raiseClock(now: string): Promise<void>;
  /** Sets the highest instant seen to `now`, lower or not, while it is still `was` (in the statement). */
  resetClock(was: string, now: string, event: DeskEvent): Promise<boolean>;
  /** Appends an event that changes nothing: somebody was served something. @throws StorageUnavailable */
  record(event: DeskEvent): Promise<void>;
  deskEvents(
    stream: string | null,
    limit: number,
  ): Promise<readonly (DeskEvent & { seq: number; hash: string })[]>;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
}
