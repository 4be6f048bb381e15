import type { CandidateKey } from '@/lib/domain/candidate';
import type { Aid } from '@/lib/domain/worksheet';

/** Far beyond the longest side that an image may have: a pane's middle may lie outside its image. */
export const MOST_PIXELS = 100_000;
/** Nothing is to be seen beyond these. */
export const [LEAST_ZOOM, MOST_ZOOM] = [0.001, 1000] as const;

/** How one image stood on the screen. Nothing of it is a measurement (references.md A-04). */
export interface ImageSettings {
  /** `probe` or a candidate's key. */
  readonly ref: string;
  /** The image point in the middle of its pane. */
  readonly x: number;
  readonly y: number;
  /** Display pixels for each pixel of the file. */
  readonly zoom: number;
  /** Degrees. */
  readonly rotation: number;
  readonly mirror: boolean;
  readonly brightness: number;
  readonly contrast: number;
  readonly gamma: number;
  readonly greyscale: boolean;
}

/** What the screen showed when an opinion was sealed. */
export interface ViewSettings {
  readonly candidate: CandidateKey | null;
  /** Side by side, or the aid that was on. */
  readonly mode: 'side' | Aid;
  readonly linked: boolean;
  readonly equalEyes: boolean;
  readonly loupe: boolean;
  readonly grid: boolean;
  readonly images: readonly ImageSettings[];
}
