import type { Note } from '@/lib/adapters/notes';
import type { Nothing } from '@/lib/adapters/problems';
import type { Score } from '@/lib/domain/candidate';

/**
 * What the provider sent, as it came but for what may never be kept: verdicts, boxes in their own convention, faces
 * that were not compared, and every field that no mapping knows. It holds scores and names: nobody who has not sealed
 * may see it.
 */
export interface Aside {
  readonly response: unknown;
  readonly detect: unknown;
  readonly request: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** One sight of a face that a camera or a video followed (references.md C-28). Appended, never a replacement. */
export interface Observation {
  /** The track under the provider's own id. */
  readonly track: string;
  readonly at: string | null;
  /** Where in the video, for a stored one. */
  readonly media_time_ms: number | null;
  readonly camera: string | null;
  readonly candidates: readonly {
    readonly external_id: string;
    readonly score: Score | null;
    readonly below_provider_threshold: boolean | null;
  }[];
}

/** What is wrong with a field, without its value. */
export interface Issue {
  readonly field: string;
  readonly message: string;
}

interface Taken {
  /** The generic match body (lib/http/schemas/match.ts), to be checked there: what was passed through keeps its path. */
  readonly body: unknown;
  readonly aside: Aside;
  readonly dropped: readonly string[];
}

export interface Invalid {
  readonly kind: 'invalid';
  readonly problem: 'invalid_body' | 'score_out_of_scale';
  readonly issues: readonly Issue[];
}

/**
 * What a provider's response comes to. `update` is one more sight of a track: `of` is the match's external id, `body`
 * creates that match where it is not there yet.
 */
export type Adapted =
  | ({ readonly kind: 'match' } & Taken)
  | ({ readonly kind: 'update'; readonly of: string; readonly observation: Observation } & Taken)
  | (Nothing & { readonly dropped: readonly string[] })
  | (Invalid & { readonly dropped: readonly string[] });
