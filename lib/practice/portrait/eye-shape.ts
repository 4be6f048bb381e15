import type { Capture } from './capture';
import { clamp, hill, mix, smoothstep, softMax, type Vec3 } from './maths';
import type { Person } from './person';

/** One eye's opening and lids; x is measured outwards from the face's middle, so both sides share it. */
export type EyeShape = {
  centre: Vec3;
  inner: number;
  outer: number;
  /** lid margins, heights at a distance from the middle */
  upper: (m: number) => number;
  lower: (m: number) => number;
  crease: (m: number) => number;
  /** > 0 inside the opening: centimetres to the nearer margin */
  inside: (m: number, y: number) => number;
  /** skin after the eye has pushed through it */
  shapeSkin: (m: number, y: number, z: number) => number;
};

/** Half axes of what shows of an eyeball and of the lids over it. */
export const EYE = { x: 1.68, y: 1.24, z: 1.24 };
const LID = { x: 1.86, y: 1.36, z: 1.37 };

export const makeEyeShape = (
  { traits, age }: Person,
  { expression }: Capture,
  side: -1 | 1,
  skin: number,
): EyeShape => {
  const middle = traits.eyeSpacing;
  const inner = middle - traits.eyeWidth;
  const outer = middle + traits.eyeWidth;
  const y0 = side * traits.eyeSkew;
  const fold = traits.lidFold;
  const droop = smoothstep(45, 80, age);
  const open =
    clamp(
      traits.eyeOpening * (1 + 0.1 * expression.raise - 0.22 * expression.squint - 0.1 * expression.smile),
      0.24,
      0.7,
    ) -
    0.05 * fold -
    0.05 * droop;
  const below = traits.eyeOpening * (0.84 - 0.2 * expression.squint - 0.25 * expression.smile);
  const across = (m: number): number => clamp((m - inner) / (outer - inner), 0, 1);
  const tilt = (t: number): number => y0 - 0.1 + traits.eyeTilt * (t - 0.35) * 1.7 - droop * 0.1 * t;
  const upper = (m: number): number => {
    const t = across(m);
    return tilt(t) + (open + 0.1) * (4 * t * (1 - t)) ** 0.62 * (1 + 0.16 * (0.5 - t));
  };
  const lower = (m: number): number => {
    const t = across(m);
    return tilt(t) - below * (4 * t * (1 - t)) ** 0.72 * (1 - 0.3 * (0.5 - t));
  };
  const lift = Math.max(0.06, traits.lidCrease * (1 - 0.75 * fold) - droop * 0.12);
  const crease = (m: number): number => {
    const t = across(m);
    return upper(m) + lift * (0.35 + 0.65 * smoothstep(0, 0.35, t)) + 0.05 * smoothstep(0.8, 1.1, t);
  };
  const z0 = skin - traits.eyeDepth - 1.02;
  const inside = (m: number, y: number): number =>
    m <= inner || m >= outer ? -1 : Math.min(upper(m) - y, y - lower(m));
  const shapeSkin = (m: number, y: number, z: number): number => {
    const q = ((m - middle) / LID.x) ** 2 + ((y - y0) / LID.y) ** 2;
    const lid = q < 1 ? z0 + LID.z * Math.sqrt(1 - q) : -9;
    const over = softMax(z, lid, 0.3);
    const near = smoothstep(2.1, 1.2, Math.abs(m - middle));
    const groove = -0.17 * (1 - 0.7 * fold) * hill(y - crease(m), 0, 0.085, 1);
    const hood = (0.17 + 0.1 * fold + 0.14 * droop) * hill(y - crease(m) - 0.3, 0, 0.3, 1);
    const bag = mix(0.03, 0.12, droop) * hill(m - middle, y - lower(m) + 0.42, 1.1, 0.24);
    const trough =
      -mix(0.06, 0.2, droop) * hill(m - middle + 0.4 + (y - lower(m)) * 0.4, y - lower(m) + 0.85, 1.2, 0.26);
    const roll = 0.035 * hill(y - lower(m) + 0.13, 0, 0.1, 1);
    return over + near * (groove + hood + bag + trough + roll);
  };
  return { centre: [side * middle, y0, z0], inner, outer, upper, lower, crease, inside, shapeSkin };
};
