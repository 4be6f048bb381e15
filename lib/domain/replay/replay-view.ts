import type { CandidateKey } from '@/lib/domain/candidate';
import type { ImageFacts } from '@/lib/domain/image';
import type { Opinion } from '@/lib/domain/opinion';
import type { PinPair } from '@/lib/domain/pin';
import type { Analysis, Disposition, Review, Stage } from '@/lib/domain/review';
import type { ViewSettings } from '@/lib/domain/view-settings';
import type { ToolUse } from '@/lib/domain/view-tools';
import type { Vote } from '@/lib/domain/vote';

/** What one event of a review shows; whatever an event has nothing to say of is null or empty. */
export interface ReplayStep {
  readonly seq: number;
  readonly at: string;
  /** Where the reviewer was after it. */
  readonly stage: Stage;
  readonly kind: string;
  /** One sentence in words. */
  readonly says: string;
  /** Exposure: what was served to this person with it for the first time. */
  readonly shown: readonly string[];
  /** The candidate that it is about. */
  readonly candidate: CandidateKey | null;
  readonly analysis: Analysis | null;
  readonly disposition: Omit<Disposition, 'opinion'> | null;
  readonly pins: readonly PinPair[];
  readonly tools: readonly ToolUse[];
  readonly opinions: Readonly<Record<CandidateKey, Opinion>> | null;
  /** How the images stood, as it was recorded at the seal. */
  readonly view: ViewSettings | null;
  readonly vote: Vote | null;
}

type Picture = Pick<ImageFacts, 'width' | 'height'>;

/** One person's review of one round, event by event: nothing that the log does not hold. */
export interface ReplayView {
  readonly matchId: string;
  readonly externalId: string;
  readonly round: number;
  readonly person: string;
  readonly kind: Review['kind'];
  readonly purged: boolean;
  readonly probe: Picture;
  readonly candidates: readonly {
    readonly key: string;
    readonly externalId: string;
    readonly image: Picture;
  }[];
  readonly steps: readonly ReplayStep[];
  readonly names: Readonly<Record<string, string>>;
}
