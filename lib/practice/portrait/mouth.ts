import { clamp, hill, smoothstep } from './maths';
import type { Nose } from './nose';
import type { Traits } from './traits';

export type Mouth = {
  /** centimetres: half width, and the height where the lips meet at the middle */
  half: number;
  centre: number;
  /** where the lips meet */
  line: (x: number) => number;
  height: (x: number, y: number) => number;
  /** 0 skin .. 1 vermilion */
  lip: (x: number, y: number) => number;
  /** 0..1, dark where lips touch */
  seam: (x: number, y: number) => number;
};

export const makeMouth = (traits: Traits, nose: Nose, age: number): Mouth => {
  const half = traits.mouthWidth;
  const centre = nose.base - traits.mouthDrop;
  const thin = 1 - 0.25 * smoothstep(40, 75, age);
  const span = (x: number): number => clamp(1 - (x / half) ** 2, 0, 1);
  const line = (x: number): number =>
    centre +
    traits.mouthCurve * (x / half) ** 2 * 1.6 +
    traits.mouthSkew * x * 0.5 -
    0.085 * hill(x, 0, 0.42, 1) +
    0.05 * hill(Math.abs(x) - 0.95, 0, 0.5, 1);
  const bow = (x: number): number =>
    1 - traits.cupid * 0.28 * hill(x, 0, 0.3, 1) + traits.cupid * 0.1 * hill(Math.abs(x) - 0.52, 0, 0.36, 1);
  const upper = (x: number): number => traits.upperLip * thin * span(x) ** 0.72 * bow(x) + 0.01;
  const lower = (x: number): number => traits.lowerLip * thin * span(x) ** 0.6 + 0.01;
  const height = (x: number, y: number): number => {
    if (Math.abs(x) > 4.2 || y > nose.base + 0.3 || y < centre - 3) return 0;
    const d = y - line(x);
    const body = span(x) ** 0.55;
    const t = d > 0 ? d / upper(x) : -d / lower(x);
    const roll =
      body *
      (d > 0
        ? 0.17 * hill(t - 0.42, 0, 0.5, 1) + 0.045 * hill(t - 1.02, 0, 0.14, 1)
        : 0.27 * hill(t - 0.48, 0, 0.5, 1));
    const seam = -0.26 * hill(d, 0, 0.1, 1) * smoothstep(0, 0.25, body);
    const corner = -0.2 * hill(Math.abs(x) - half - 0.08, d + 0.02, 0.34, 0.3);
    const full = traits.lipProjection * hill(x, d + 0.1, half * 0.85, 1.15);
    const philtrum = -0.07 * hill(x, 0, 0.24, 1) + 0.05 * hill(Math.abs(x) - 0.42, 0, 0.2, 1);
    const groove =
      philtrum * smoothstep(nose.base - 0.1, nose.base - 0.5, y) * smoothstep(0.9, 1.15, d > 0 ? t : 0);
    return roll + seam + corner + full + groove;
  };
  return {
    half,
    centre,
    line,
    height,
    lip: (x, y) => {
      const s = span(x);
      if (s <= 0) return 0;
      const d = y - line(x);
      const edge = d > 0 ? upper(x) - d : lower(x) + d;
      return smoothstep(-0.07, d > 0 ? 0.06 : 0.14, edge) * smoothstep(0, 0.08, s);
    },
    seam: (x, y) => hill(y - line(x), 0, 0.05, 1) * smoothstep(1.02, 0.9, Math.abs(x) / half),
  };
};
