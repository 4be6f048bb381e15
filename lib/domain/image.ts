/** Pixels in the oriented image, origin top left. May leave the image; clamped for display only. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Point = readonly [x: number, y: number];

/** Degrees; 0 is frontal. */
export interface Pose {
  readonly yaw: number | null;
  readonly pitch: number | null;
  readonly roll: number | null;
}

/** What the integrator tells of one image. Quality measures stay under the provider's own names. */
export interface ImageFacts {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly capturedAt: string | null;
  readonly faceBox: Box | null;
  readonly landmarks: { readonly leftEye: Point; readonly rightEye: Point } | null;
  readonly pose: Pose | null;
  readonly quality: Readonly<Record<string, number>>;
}

/** A change made to the probe before it was searched (references.md A-13). */
export interface ProcessingStep {
  readonly step: string;
  readonly synthetic: boolean;
  readonly note: string | null;
}

export interface Probe extends ImageFacts {
  readonly asSearchedSha256: string | null;
  readonly processing: readonly ProcessingStep[];
}
