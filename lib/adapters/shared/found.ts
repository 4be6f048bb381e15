import type { Invalid } from '@/lib/adapters/adapted';
import type { NoteCode } from '@/lib/adapters/notes';
import type { Nothing } from '@/lib/adapters/problems';
import type { Face } from '@/lib/adapters/shared/face';
import type { Score } from '@/lib/domain/candidate';

/** The name, ends and direction of a score, as its provider means it (references.md C-21). */
export type Scale = Omit<Score, 'value'>;

export const rising = (name: string, min: number, max: number): Scale => ({
  ...{ name, min, max },
  direction: 'higher_is_alike',
});

export interface FoundCandidate {
  /** The provider's id; null where the response names none, and the one picture pushed says who it is. */
  readonly id: string | null;
  readonly label: string | null;
  readonly score: number | null;
  /** Whether the provider itself put it below its threshold; null where it does not say. */
  readonly below: boolean | null;
  readonly face: Face;
}

export interface Sight {
  readonly track: string;
  readonly at: string | null;
  readonly mediaTimeMs: number | null;
  readonly camera: string | null;
}

/** What one operation's mapping reads out of a response; everything else is the same for all providers. */
export interface Found {
  readonly mode: '1:1' | '1:N';
  /** False where the order of the list says nothing. */
  readonly ranked?: boolean;
  readonly scale: Scale;
  /** The provider's own id of this result, unique with the provider's name. Left out: the request's id is it. */
  readonly nativeId?: string | null;
  readonly apiPath: string | null;
  readonly sessionId: string | null;
  readonly modelVersion: string | null;
  /** Only where the response or the service itself says so; never assumed. */
  readonly threshold: { readonly value: number; readonly source: 'vendor_default' | 'unknown' } | null;
  readonly probe: Face;
  readonly candidates: readonly FoundCandidate[];
  readonly sight: Sight | null;
  readonly notes: readonly { readonly code: NoteCode; readonly candidate?: number }[];
}

export type Read = Found | Nothing | Invalid;

/** What most mappings leave open. */
export const UNSAID = {
  apiPath: null,
  sessionId: null,
  modelVersion: null,
  threshold: null,
  sight: null,
  notes: [],
} as const satisfies Partial<Found>;
