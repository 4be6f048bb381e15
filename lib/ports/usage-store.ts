import type { KeyCount, KeyError } from '@/lib/domain/usage';

/** Counts of one day, over the keys that were asked for. */
export interface DayCount extends Pick<KeyCount, 'family' | 'statusClass' | 'n'> {
  /** `2026-11-22`, UTC. */
  readonly day: string;
}

export interface UsageBatch {
  readonly counts: readonly KeyCount[];
  readonly errors: readonly KeyError[];
}

/** What was done with each key, by hour. */
export interface UsageStore {
  /** Adds to what stands there already; all or nothing. */
  add(batch: UsageBatch): Promise<void>;
  /** From this day on, oldest first. */
  days(keys: readonly string[], since: string): Promise<readonly DayCount[]>;
  /** When each key was last used, as far as it was ever. */
  lastUsed(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Newest first. */
  errors(keys: readonly string[], limit: number): Promise<readonly KeyError[]>;
  /** Forgets hours before this one, and errors before that instant.. */
  sweep(hour: string, at: string): Promise<void>;
}
