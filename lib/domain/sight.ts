import type { Score } from '@/lib/domain/candidate';
import type { Instant } from '@/lib/domain/time';

/** One sight of a face that a camera or a video followed. Kept beside the match, in order; it replaces nothing. */
export interface Sight {
  /** The track under the provider's own id. */
  readonly track: string;
  /** When the provider says it was. */
  readonly at: Instant | null;
  /** Where in the video, for a stored one. */
  readonly mediaTimeMs: number | null;
  readonly camera: string | null;
  readonly candidates: readonly {
    readonly externalId: string;
    readonly score: Score | null;
    readonly belowProviderThreshold: boolean | null;
  }[];
}

/** What is kept of one track beside its match: a camera that never lets go must not fill the desk. */
export const MOST_SIGHTS = 500;
