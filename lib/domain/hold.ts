import type { Instant } from '@/lib/domain/time';

/** A legal hold: while it stands nothing of the match is purged, whatever its rules say. */
export interface Hold {
  readonly person: string;
  readonly at: Instant;
  readonly reason: string;
}
