import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Instant } from '@/lib/domain/time';
import type { UsageBatch } from '@/lib/ports/usage-store';

/** A request that was answered to a key. */
export interface UsedKey {
  readonly key: string;
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The problem that it was answered with, if it was one. */
  readonly problem: { readonly code: RefusalCode; readonly instance: string } | null;
}

/** Counts in memory what is done with keys; a task writes it down from time to time. */
export interface UsageMeter {
  request(used: UsedKey): void;
  /** A match was taken in with this key. */
  pushed(key: string, at: Instant): void;
  /** What was counted since the last time; it is counted here no more. */
  drain(): UsageBatch;
  /** Takes back what could not be written. */
  restore(batch: UsageBatch): void;
}
