import type { Instant } from '@/lib/domain/time';

export const LEASE_ENDS = [
  'released',
  'expired',
  'handed_over',
  'conflict',
  'voted',
  'match_closed',
  'stopped',
] as const;

/** A reviewer holds a match for a while. At most one lease of a match is live (`endedAt` null). */
export interface Lease {
  readonly id: string;
  readonly round: number;
  readonly person: string;
  /** SHA-256 of the token; the token itself is known to one browser tab. */
  readonly tokenHash: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: (typeof LEASE_ENDS)[number] | null;
}
