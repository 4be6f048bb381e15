import type { CandidateKey } from '@/lib/domain/candidate';
import type { Opinion } from '@/lib/domain/opinion';
import type { PinPair } from '@/lib/domain/pin';
import type { Instant } from '@/lib/domain/time';
import type { ViewSettings } from '@/lib/domain/view-settings';
import { type ComponentKey, type Worksheet, wholeWorksheet } from '@/lib/domain/worksheet';

export const STAGES = ['analysis', 'comparison', 'opinion', 'evidence', 'decision'] as const;
export type Stage = (typeof STAGES)[number];

export const GRADES = ['good', 'limited', 'unsuitable'] as const;

/** What a reviewer finds on the probe alone, before any candidate is served (ACE-V, references.md A-07). */
export interface Analysis {
  readonly suitability: (typeof GRADES)[number];
  /** "This is the person in question": which face was searched is confirmed, not assumed (C-23). */
  readonly faceConfirmed: boolean;
  readonly sharpness: (typeof GRADES)[number];
  readonly pose: (typeof GRADES)[number];
  readonly light: (typeof GRADES)[number];
  readonly occlusion: (typeof GRADES)[number];
  readonly notes: string;
}

/** One person's passage through one round. Sealed parts never change afterwards. */
export interface Review {
  readonly round: number;
  readonly person: string;
  readonly kind: 'vote' | 'adjudication';
  readonly stage: Stage;
  readonly startedAt: Instant;
  readonly analysis: Analysis | null;
  readonly analysedAt: Instant | null;
  readonly comparedAt: Instant | null;
  readonly sealedAt: Instant | null;
  readonly unmaskedAt: Instant | null;
  /** What the screen showed at the seal; null before it, and where no screen was. */
  readonly sealedView: ViewSettings | null;
  /** Candidates whose only similarities were found while an aid was on; told to supervisors (references.md A-04). */
  readonly onlyUnderAid: readonly CandidateKey[];
}

export interface UnexplainedDifference {
  readonly component: ComponentKey;
  readonly note: string;
}

/** What a person did with one candidate: excluded with a named difference, or retained with a worksheet. */
export interface Disposition {
  readonly round: number;
  readonly person: string;
  readonly candidate: CandidateKey;
  readonly choice: 'excluded' | 'retained';
  readonly differences: readonly UnexplainedDifference[];
  readonly worksheet: Worksheet | null;
  readonly pins: readonly PinPair[];
  /** Null until the seal, and for ever when excluded. */
  readonly opinion: Opinion | null;
  readonly at: Instant;
}

/** A disposition as it was stored, whole: before pins and aids were recorded there were none to record. */
export const wholeDisposition = (stored: Disposition): Disposition => ({
  ...stored,
  worksheet: stored.worksheet && wholeWorksheet(stored.worksheet),
  pins: stored.pins ?? [],
});

/** First time that a person was served an item; ordered by `seq` this is the exposure receipt. */
export interface Exposure {
  readonly round: number;
  readonly person: string;
  /** `probe`, `candidate:<key>`, `evidence:<key>`, `scores`, `identities`, `context`, `votes`, `history`, `file`. */
  readonly item: string;
  readonly stage: Stage | 'file';
  readonly at: Instant;
  readonly seq: number;
}

/** `reviewed` in the current round lets its person go on with their own unfinished review; every other reason bars. */
export const TOUCH_REASONS = [
  'reviewed',
  'read_file',
  'obtained_evidence',
  'submitted_evidence',
  'paid_for_evidence',
  'holds_key',
  'handed_over',
  'conflict',
] as const;

/** Why this person is no longer fresh for this match (product.md "touched"). */
export interface Touch {
  readonly person: string;
  readonly reason: (typeof TOUCH_REASONS)[number];
  readonly round: number;
  readonly at: Instant;
}
