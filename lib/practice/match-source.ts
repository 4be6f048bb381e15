import type { z } from 'zod';
import type { evidenceBody } from '@/lib/http/schemas/evidence';
import type { matchBody } from '@/lib/http/schemas/match';

/** What an integrator sends; see docs/integrators.md. */
export type PushBody = z.input<typeof matchBody>;
export type PushEvidence = z.input<typeof evidenceBody>;

/** What is known because the match was made so. It is never sent. */
export interface Truth {
  readonly externalId: string;
  /** External id of the candidate that shows the same person as the probe, or null: none does. */
  readonly candidate: string | null;
}

export interface PracticeMatch {
  readonly body: PushBody;
  /** The bytes of every picture that the body names, by SHA-256. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly truth: Truth;
  /** Items that arrive after the match, as they do in life. */
  readonly later: readonly PushEvidence[];
}

export interface MatchSource {
  readonly name: string;
  /** How many different matches there are. */
  readonly count: number;
  /** What is known of the n-th match, without making it. */
  truth(n: number): Truth;
  /** The n-th match from 0, the same each time but for its instants, which lie before `now`. */
  match(n: number, now: Date): Promise<PracticeMatch>;
}
