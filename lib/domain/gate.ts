import type { ImageFacts } from '@/lib/domain/image';
import type { Policy } from '@/lib/domain/policy';
import type { Analysis } from '@/lib/domain/review';

export interface Gate {
  readonly open: boolean;
  readonly reasons: readonly string[];
}

/** Distance between the eyes in pixels, or null where no landmarks were sent. */
export const eyeDistance = (image: ImageFacts): number | null =>
  image.landmarks
    ? Math.hypot(
        image.landmarks.leftEye[0] - image.landmarks.rightEye[0],
        image.landmarks.leftEye[1] - image.landmarks.rightEye[1],
      )
    : null;

/** A measure that the policy limits but nobody sent counts as not met: no number is no pass. */
const below = (name: string, value: number | null | undefined, limit: number | null): string | null => {
  if (limit === null) return null;
  if (value === null || value === undefined) return `${name} was not sent; at least ${limit} is asked for`;
  return value < limit ? `${name} is ${round(value)}; at least ${limit} is asked for` : null;
};

const beyond = (name: string, value: number | null | undefined, limit: number | null): string | null => {
  if (limit === null) return null;
  if (value === null || value === undefined) return `${name} was not sent; at most ${limit}° is allowed`;
  return Math.abs(value) > limit ? `${name} is ${round(value)}°; at most ${limit}° is allowed` : null;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The quality gate: below it no conclusion is possible, whatever the score (references.md A-12). It reads the
 * provider's measures of the probe and the reviewer's own analysis; either closes it.
 */
export const gate = (probe: ImageFacts, analysis: Analysis | null, policy: Policy): Gate => {
  const limits = policy.gate;
  const measured = [
    below('The distance between the eyes in pixels', eyeDistance(probe), limits.minEyeDistance),
    below('The width of the face in pixels', probe.faceBox?.w, limits.minFaceWidth),
    beyond('The turn of the head (yaw)', probe.pose?.yaw, limits.maxYaw),
    beyond('The tilt of the head (pitch)', probe.pose?.pitch, limits.maxPitch),
    ...Object.entries(limits.minQuality).map(([name, limit]) =>
      below(`The provider’s measure “${name}”`, probe.quality[name], limit),
    ),
  ];
  const seen = analysis
    ? [
        analysis.suitability === 'unsuitable' ? 'You found the probe unsuitable for a comparison' : null,
        analysis.faceConfirmed ? null : 'You did not confirm which face is the person in question',
      ]
    : [];
  const reasons = [...measured, ...seen].filter((reason): reason is string => reason !== null);
  return { open: reasons.length === 0, reasons };
};
