import type { Box, Point, Pose } from '@/lib/domain/image';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels follow once the size of the stored picture is known: some providers give fractions of it. */
export type Placed<T> = (size: Size) => T | null;

export interface Eyes {
  readonly left_eye: Point;
  readonly right_eye: Point;
}

/** What a provider says of one face in one picture, still in its own convention. */
export interface Face {
  readonly box: Placed<Box> | null;
  readonly eyes: Placed<Eyes> | null;
  readonly pose: Pose | null;
  /** Under the provider's own names. */
  readonly quality: Readonly<Record<string, number>>;
}

export const NO_FACE: Face = { box: null, eyes: null, pose: null, quality: {} };

/** What the first says, and where it says nothing, the second. */
export const orElse = (first: Face, second: Face | null): Face => ({
  box: first.box ?? second?.box ?? null,
  eyes: first.eyes ?? second?.eyes ?? null,
  pose: first.pose ?? second?.pose ?? null,
  quality: { ...second?.quality, ...first.quality },
});
