import type { ImageFacts, Point } from '@/lib/domain/image';
import type { Policy } from '@/lib/domain/policy';
import type { Analysis } from '@/lib/domain/review';

export interface Gate {
  readonly open: boolean;
  readonly reasons: readonly string[];
}

const lies = ([x, y]: Point, { width, height }: ImageFacts): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** Whether eyes were sent that the image does not hold: any distance could be claimed of them. */
const eyesOutside = (image: ImageFacts): boolean =>
  image.landmarks !== null &&
  !(lies(image.landmarks.leftEye, image) && lies(image.landmarks.rightEye, image));

/** Distance between the eyes in pixels, or null where no landmarks were sent, or none that lie in the image. */
export const eyeDistance = (image: ImageFacts): number | null =>
  image.landmarks && !eyesOutside(image)
    ? Math.hypot(
        image.landmarks.leftEye[0] - image.landmarks.rightEye[0],
        image.landmarks.leftEye[1] - image.landmarks.rightEye[1],
      )
    : null;

interface Miss {
  readonly says: string;
  /** False: nobody sent the measure. For a probe that is not met either: no number is no pass. */
  readonly sent: boolean;
}

type Measure = number | null | undefined;

const below = (name: string, value: Measure, limit: number | null): Miss | null => {
  if (limit === null) return null;
  if (value === null || value === undefined)
    return { says: `${name} was not sent; at least ${limit} is asked for`, sent: false };
  return value < limit
    ? { says: `${name} is ${round(value)}; at least ${limit} is asked for`, sent: true }
    : null;
};

const beyond = (name: string, value: Measure, limit: number | null): Miss | null => {
  if (limit === null) return null;
  if (value === null || value === undefined)
    return { says: `${name} was not sent; at most ${limit}° is allowed`, sent: false };
  return Math.abs(value) > limit
    ? { says: `${name} is ${round(value)}°; at most ${limit}° is allowed`, sent: true }
    : null;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const eyes = (image: ImageFacts, limit: number | null): Miss | null =>
  limit !== null && eyesOutside(image)
    ? {
        says: 'The eyes as they were sent lie outside the image, so that their distance is not known',
        sent: true,
      }
    : below('The distance between the eyes in pixels', eyeDistance(image), limit);

const measure = (image: ImageFacts, limits: Policy['gate']): readonly Miss[] =>
  [
    eyes(image, limits.minEyeDistance),
    below('The width of the face in pixels', image.faceBox?.w, limits.minFaceWidth),
    beyond('The turn of the head (yaw)', image.pose?.yaw, limits.maxYaw),
    beyond('The tilt of the head (pitch)', image.pose?.pitch, limits.maxPitch),
    ...Object.entries(limits.minQuality).map(([name, limit]) =>
      below(
        `The provider’s measure “${name}”`,
        Object.hasOwn(image.quality, name) ? image.quality[name] : null,
        limit,
      ),
    ),
  ].filter((miss) => miss !== null);

const gateOf = (reasons: readonly string[]): Gate => ({ open: reasons.length === 0, reasons });

/**
 * The quality gate: below it no conclusion is possible, whatever the score (references.md A-12). It reads the
 * provider's measures of the probe and the reviewer's own analysis; either closes it.
 */
export const gate = (probe: ImageFacts, analysis: Analysis | null, policy: Policy): Gate => {
  const seen = analysis
    ? [
        analysis.suitability === 'unsuitable' ? 'You found the probe unsuitable for a comparison' : null,
        analysis.faceConfirmed ? null : 'You did not confirm which face is the person in question',
      ].filter((reason) => reason !== null)
    : [];
  return gateOf([...measure(probe, policy.gate).map((miss) => miss.says), ...seen]);
};

/**
 * The same limits for the candidate that is approved. Here only a measure that was sent can miss: searches rarely
 * return pose and quality of what is enrolled, and the reviewer has the picture itself before them.
 */
export const candidateGate = (image: ImageFacts, policy: Policy): Gate =>
  gateOf(
    measure(image, policy.gate)
      .filter((miss) => miss.sent)
      .map((miss) => `On the candidate: ${miss.says}`),
  );
