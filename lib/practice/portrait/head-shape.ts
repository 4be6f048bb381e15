import { at, clamp, curveThrough, mix, smoothstep, type Vec3 } from './maths';
import type { Traits } from './traits';

/** The skull and jaw without features: rings stacked from chin to crown, lower rings rising backwards. */
export type HeadShape = {
  chin: number;
  crown: number;
  /** where a ring of this height runs at an angle (0 = front, radians) */
  point: (angle: number, ring: number) => Vec3;
  /** how far the head reaches from its axis at a height and angle, for hair that must stay outside */
  reach: (angle: number, y: number) => number;
};

/** The skull's rings turn over the top from this height up. */
const DOME = 3;

const CELLS = 128;

/** A radius by angle and height as a table: hair asks for it hundreds of thousands of times. */
const tabulate = (
  radius: (angle: number, ring: number) => number,
  low: number,
  high: number,
): HeadShape['reach'] => {
  const table = new Float32Array((CELLS + 1) * (CELLS + 1));
  for (let row = 0, i = 0; row <= CELLS; row += 1)
    for (let column = 0; column <= CELLS; column += 1, i += 1)
      table[i] = radius((column / CELLS) * Math.PI, low + ((high - low) * row) / CELLS);
  return (angle, y) => {
    const u = clamp((Math.abs(angle) / Math.PI) * CELLS, 0, CELLS - 1e-3);
    const v = clamp(((y - low) / (high - low)) * CELLS, 0, CELLS - 1e-3);
    const column = Math.floor(u);
    const i = Math.floor(v) * (CELLS + 1) + column;
    const below = mix(at(table, i), at(table, i + 1), u - column);
    const above = mix(at(table, i + CELLS + 1), at(table, i + CELLS + 2), u - column);
    return mix(below, above, v - Math.floor(v));
  };
};

export const makeHeadShape = (traits: Traits): HeadShape => {
  const chin = -traits.faceLength;
  const crown = traits.crownHeight;
  const { jawWidth: jaw, cheekWidth: cheek, skullWidth: skull } = traits;
  const width = curveThrough([
    [chin, jaw * 0.94],
    [chin + 1.6, jaw + 0.08],
    [chin + 3.6, mix(jaw, cheek, 0.5)],
    [-4.2, mix(jaw, cheek, 0.84)],
    [-1.6, cheek],
    [1.2, cheek + 0.06],
    [3.6, mix(cheek, skull, 0.45)],
    [6, skull],
    [crown, skull],
  ]);
  const slope = traits.foreheadSlope;
  const front = curveThrough([
    [chin, 7.55 + traits.chinProjection],
    [chin + 1.1, 8.1 + traits.chinProjection],
    [-8.2, 8.3],
    [-6.4, 8.6],
    [-4.4, 8.7],
    [-2, 8.75],
    [0, 8.85],
    [2.2, 9.15],
    [4.2, 9.25 - slope * 0.3],
    [6.5, 9.2 - slope],
    [crown, 9 - slope],
  ]);
  const back = curveThrough([
    [chin, 3],
    [-6, 6.5],
    [-2, 8],
    [3, 9.3],
    [crown, 9.2],
  ]);
  const squareness = curveThrough([
    [chin, traits.chinBreadth],
    [chin + 2, traits.chinBreadth + 0.05],
    [-4, 2.22],
    [0, 2.35],
    [4, 2.45],
    [8, 2.25],
    [crown, 2.1],
  ]);
  const centre = curveThrough([
    [chin, 0.9],
    [-4, 0.2],
    [0, 0],
    [crown, 0],
  ]);
  const dome = (ring: number): number =>
    ring <= DOME ? 1 : (1 - clamp((ring - DOME) / (crown - DOME), 0, 1) ** 2.15) ** (1 / 2.05);
  const radius = (angle: number, ring: number): number => {
    const c = Math.cos(angle);
    const s = Math.abs(Math.sin(angle));
    const axis = centre(ring);
    const deep = c > 0 ? front(ring) - axis : back(ring) + axis;
    const n = c > 0 ? squareness(ring) : 2.15;
    return dome(ring) * ((s / width(ring)) ** n + (Math.abs(c) / deep) ** n) ** (-1 / n);
  };
  const lift = (ring: number): number => traits.jawDrop * clamp((-1.5 - ring) / (-1.5 - chin), 0, 1) ** 1.4;
  const point = (angle: number, ring: number): Vec3 => {
    const r = radius(angle, ring);
    const side = Math.sin(angle);
    const skew = traits.jawSkew * 2.4 * smoothstep(-4, chin, ring);
    return [
      side * r + skew,
      ring + lift(ring) * (1 - Math.cos(angle)) ** 0.72,
      Math.cos(angle) * r + centre(ring),
    ];
  };
  return { chin, crown, point, reach: tabulate(radius, chin, crown) };
};
