import type { Face } from './head-mesh';
import { hill, type Rgb, smoothstep } from './maths';
import type { Person } from './person';

/** The four scales of unevenness of skin at a place, each −1..1. */
export type Unevenness = { broad: number; blotch: number; fine: number; speck: number };

/** Bare skin: flushed, blotched, dark round the eyes, with the lids' margins. Writes into `out`. */
export const makeComplexion = ({ skin, traits }: Person, face: Face, base: Rgb, years: number) => {
  const flush = skin.redness * (1 - 0.75 * skin.melanin);
  const shade = 0.2 + 0.25 * smoothstep(35, 75, years);
  const redAt = (x: number, m: number, y: number): number =>
    0.7 * hill(m - 3.6, y + 3, 1.9, 1.5) +
    0.75 * hill(x, y - face.nose.tip.y, 1.4, 1) +
    0.3 * hill(x, y + traits.faceLength - 1, 2, 1.2) +
    (m > 6.6 ? 0.5 : 0);
  const rimAt = (m: number, y: number, inside: (m: number, y: number) => number): number => {
    const depth = Math.abs(y) < 1.3 ? inside(m, y) : -1;
    return depth > -0.17 ? smoothstep(-0.165, -0.05, depth) : 0;
  };
  return (x: number, y: number, { broad, blotch, fine, speck }: Unevenness, out: Float32Array): void => {
    const m = Math.abs(x);
    const eye = face.eyeAt(x);
    const red = flush * (redAt(x, m, y) + 0.22 * blotch * skin.mottling);
    const tired = shade * hill(m - Math.abs(eye.centre[0]), y - eye.lower(m) + 0.6, 1.15, 0.42);
    const lid = 0.16 * hill(m - traits.eyeSpacing, y - eye.upper(m) - 0.25, 1.3, 0.42);
    const tanned = 0.12 * skin.melanin * (hill(x, y - 5.6, 4, 1.2) + hill(m - 5.6, y + 5.5, 1.6, 2.5));
    const uneven = 1 + 0.05 * broad + 0.045 * blotch * skin.mottling + 0.035 * fine + 0.03 * speck;
    const rim = rimAt(m, y, eye.inside);
    const lashes = 1 - rim * (y > eye.centre[1] ? 0.88 : 0.12);
    const tone = uneven * lashes * (1 - tired * (0.42 + 0.28 * skin.melanin) - lid - tanned);
    out[0] = base[0] * tone * (1 - 0.05 * red);
    out[1] = base[1] * tone * (1 - 0.3 * red) * (1 - 0.12 * tired - 0.06 * lid) * (1 - 0.12 * rim);
    out[2] = base[2] * tone * (1 - 0.27 * red) * (1 - 0.04 * tired) * (1 - 0.1 * rim);
  };
};
