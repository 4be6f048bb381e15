import type { HeadShape } from './head-shape';
import { clamp, hill, smoothstep } from './maths';
import { type Mesh, makeMesh } from './mesh';
import type { Traits } from './traits';

/** The auricle as a height field over its own disc; s runs backwards from the cheek, t from lobe to top, −1..1. */
const relief = (s: number, t: number, radius: number, traits: Traits): number => {
  const rim = traits.earHelix * hill(radius - 0.86, 0, 0.13, 1) * smoothstep(-0.95, -0.35, t + s * 0.2);
  const groove = -0.1 * hill(radius - 0.66, 0, 0.1, 1) * smoothstep(-0.5, 0, t);
  const fold =
    traits.earAntihelix * hill(Math.hypot(s + 0.15, t - 0.05) - 0.48, 0, 0.13, 1) * smoothstep(-0.5, 0.1, s);
  const bowl = -0.62 * hill(s + 0.28, t + 0.12, 0.3, 0.36);
  const tragus = 0.3 * hill(s + 0.74, t + 0.16, 0.16, 0.2) + 0.2 * hill(s + 0.2, t + 0.52, 0.24, 0.12);
  const lobe = 0.12 * hill(s + 0.35, t + 0.82, 0.3, 0.2);
  return rim + groove + fold + bowl + tragus + lobe;
};

/** One ear, standing off the side of the head. `side` −1 is on the picture's left. */
export const makeEarMesh = (traits: Traits, shape: HeadShape, side: -1 | 1): Mesh => {
  const tall = traits.earHeight / 2;
  const wide = traits.earWidth / 2;
  const out = (traits.earProtrusion * Math.PI) / 180;
  const tilt = (traits.earTilt * Math.PI) / 180;
  const centre = 1.3 - tall;
  return makeMesh(64, 64, (column, row, put) => {
    const around = column * 2 * Math.PI * -side;
    const radius = 0.001 + row;
    const lobe = smoothstep(-0.3, -1, Math.sin(around));
    const outline =
      (1 - 0.2 * lobe * (1 - 0.4 * traits.earLobe) + 0.05 * Math.cos(around * 2)) *
      (1 + 0.07 * traits.earPoint * hill(around - (around > 0 ? 0.9 : -5.4), 0, 0.4, 1));
    const s = Math.cos(around) * radius * outline * (1 - 0.3 * lobe);
    const t = Math.sin(around) * radius * outline * (1 + 0.1 * lobe * traits.earLobe);
    const edge = -0.32 * smoothstep(0.9, 1, radius) ** 2;
    const height = relief(s, t, radius, traits) + edge + 0.12;
    const back = (s + 0.86) * wide;
    const y = centre + t * tall;
    const flare = Math.sin(out) * back * (0.75 + 0.4 * smoothstep(-0.6, 0.6, t)) - 0.12 * clamp(s, 0, 1);
    const depth = 1.1 - Math.cos(out) * back - Math.sin(tilt) * t * tall;
    const reach = shape.reach(Math.atan2(7, depth), clamp(y, -4, 3));
    const x =
      Math.min(reach, 7.4) * Math.sin(Math.atan2(7, Math.max(-1.4, depth))) -
      0.12 +
      flare +
      Math.cos(out) * height;
    const z = depth + Math.sin(out) * height;
    put.set([side * x, y, z, side * 7, y, -0.5 + s]);
  });
};
