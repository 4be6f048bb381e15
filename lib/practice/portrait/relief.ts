import type { Capture } from './capture';
import { hill, smoothstep } from './maths';
import type { Mouth } from './mouth';
import type { Person } from './person';

/** The soft forms of the face other than eyes, nose and lips: height in centimetres over the skull. */
export const makeRelief = (
  { traits, robustness }: Person,
  { expression, weightOffset }: Capture,
  mouth: Mouth,
) => {
  const full = traits.cheekFullness + weightOffset * 0.3;
  const eye = traits.eyeSpacing;
  const mound = mouth.centre;
  const smile = expression.smile;
  return (x: number, y: number): number => {
    const m = Math.abs(x);
    const brow =
      traits.browRidge * 1.25 * hill(m - 2.6, y - traits.browHeight + 0.25, 2.3, 0.75) +
      traits.browRidge * 0.7 * hill(x, y - 2.1, 1.3, 0.8) +
      (0.1 + 0.1 * expression.frown) * hill(m - 1.5, y - traits.browHeight + 0.2, 0.7, 0.5);
    const socket =
      -traits.eyeDepth * hill(m - eye, y - 0.15, 1.75, 1.15) -
      traits.eyeDepth * 0.55 * hill(m - 1.35, y - 0.55, 0.6, 0.8);
    const forehead = 0.14 * hill(m - 2.4, y - 5.2, 1.9, 1.6);
    const cheekbone = traits.cheekbone * hill(m - 4.5, y + 1.9, 1.7, 1.2);
    const apple = (0.22 + 0.3 * full + 0.42 * smile) * hill(m - 3.3, y + 3.1 - 0.35 * smile, 1.5, 1.35);
    const hollow = (-0.42 + 0.8 * full) * hill(m - 4.6, y + 6, 1.5, 1.9);
    const jowl = 0.3 * full * hill(m - 3.6, y + 8.6, 1.5, 1.3);
    const muzzle = 0.42 * hill(x, y - mound - 0.1, 2.7, 2);
    const underLip =
      -0.34 * hill(x, y - mound + 1.75, 1.4, 0.42) - 0.1 * hill(m - 1.8, y - mound + 1.6, 0.9, 0.7);
    const chin = (0.46 + 0.12 * robustness) * hill(x, y + traits.faceLength - 1.15, 1.5, 0.95);
    const cleft = -Math.max(0, traits.chinCleft) * 0.16 * hill(x, y + traits.faceLength - 1, 0.2, 0.55);
    const temple = -0.22 * hill(m - 5.6, y - 3.4, 1.1, 1.7);
    return (
      brow + socket + forehead + cheekbone + apple + hollow + jowl + muzzle + underLip + chin + cleft + temple
    );
  };
};

/** Where an expression carries a point of the face, in centimetres; skin marks travel with it. */
export const makeStretch = (
  { traits }: Person,
  { expression, ageOffset }: Capture,
  age: number,
  mouth: Mouth,
) => {
  const { smile, open, frown, raise } = expression;
  const sag = smoothstep(35, 80, age + ageOffset);
  return (x: number, y: number, out: Float32Array): void => {
    const m = Math.abs(x);
    const side = x < 0 ? -1 : 1;
    const corner = hill(m - mouth.half, y - mouth.centre, 1.5, 1.2);
    const middle = smoothstep(0.2, 1.6, m);
    const d = y - mouth.line(x);
    const span = Math.max(0, 1 - (x / (mouth.half * 0.97)) ** 2);
    const jaw = smoothstep(0.012, -0.012, d) * smoothstep(-12.5, -9, y) * (m < mouth.half ? span ** 0.5 : 0);
    const drop = open * 0.5 + Math.max(0, smile - 0.45) * 0.4;
    const brows = hill(m - traits.eyeSpacing, y - traits.browHeight - 0.3, 2.6, 1.1);
    const pinch = hill(m - 1.3, y - traits.browHeight, 1, 0.8);
    const jowl = sag * hill(m - 3.7, y + 8.7, 1.6, 1.4);
    out[0] = side * (corner * smile * 0.42 * middle - pinch * frown * 0.16);
    out[1] =
      corner * smile * 0.4 * middle +
      hill(m - 3.3, y + 3.1, 1.6, 1.3) * smile * 0.24 -
      jaw * drop * (0.62 + 0.38 * smoothstep(-2.4, 0, d)) +
      (d > 0 ? hill(x, d - 0.3, mouth.half, 0.7) * open * 0.1 : 0) +
      brows * raise * 0.4 -
      pinch * frown * 0.22 -
      jowl * 0.25;
    out[2] = jowl * 0.2 - corner * smile * 0.25;
  };
};
