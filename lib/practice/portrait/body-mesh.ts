import type { Capture } from './capture';
import { curveThrough, hill, mix, smoothstep } from './maths';
import { type Mesh, makeMesh } from './mesh';
import { noiseOf } from './noise';
import type { Person } from './person';

const drape = noiseOf(31);

/** Height of the garment's edge at an angle (0 = front). */
const necklines: Record<Capture['clothes']['cut'], (angle: number) => number> = {
  crew: (angle) => -16.1 + 1.5 * smoothstep(0, 2.2, Math.abs(angle)),
  vee: (angle) =>
    -19.5 + 5.6 * smoothstep(0, 0.9, Math.abs(angle)) + 1 * smoothstep(0.9, 2.5, Math.abs(angle)),
  collar: (angle) =>
    -15.8 + 3.6 * smoothstep(0, 0.5, Math.abs(angle)) + 0.6 * smoothstep(0.6, 2.2, Math.abs(angle)),
};

/** Neck, shoulders and what is worn. `rest[2]` is the height over the garment's edge: below nought it is cloth. */
export const makeBodyMesh = (person: Person, capture: Capture): Mesh => {
  const neck = person.traits.neckWidth + capture.weightOffset * 0.15;
  const broad = 1 + 0.1 * person.robustness;
  const half = curveThrough([
    [-52, 22 * broad],
    [-27, 20.5 * broad],
    [-23, 18.6 * broad],
    [-20.6, 15 * broad],
    [-18.6, 10.6 * broad],
    [-16.6, neck + 2.2],
    [-14.4, neck + 0.5],
    [-11, neck + 0.05],
    [-5, neck + 0.2],
  ]);
  const front = curveThrough([
    [-52, 11],
    [-27, 8.8],
    [-20, 6],
    [-16.5, 4.5],
    [-13, 4.1],
    [-9, 4.3],
    [-5, 4],
  ]);
  const edge = necklines[capture.clothes.cut];
  return makeMesh(260, 220, (column, row, out) => {
    const angle = (column * 2 - 1) * Math.PI;
    const y = mix(-52, -5, row);
    const raised = y + 2 * smoothstep(-9, -14, y);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const w = half(y);
    const deep = c > 0 ? front(y) + 2 : w * 0.55 + 3;
    const n = mix(2.6, 2, smoothstep(-24, -16, y));
    const r = ((Math.abs(s) / w) ** n + (Math.abs(c) / deep) ** n) ** (-1 / n);
    const over = y - edge(angle);
    const cloth = smoothstep(0.1, -0.45, over);
    const collar =
      capture.clothes.cut === 'collar'
        ? 0.55 * hill(over + 1.3, 0, 1.1, 1)
        : 0.22 * hill(over + 0.35, 0, 0.3, 1);
    const sinew =
      0.35 *
      hill(Math.abs(s * r) - mix(1.2, 4.6, smoothstep(-17, -7, y)), 0, 0.7, 1) *
      smoothstep(-18, -14, y) *
      (c > 0 ? 1 : 0);
    const throat = 0.3 * (0.4 + Math.max(0, person.robustness)) * hill(s * r, y + 13.2, 0.8, 0.9);
    const folds = cloth * 0.28 * drape(angle * 3.2, y * 0.22, Math.abs(s) * 2) * smoothstep(-15, -23, y);
    const grown = r + cloth * (0.35 + collar) + folds + (c > 0 ? sinew + throat : 0);
    out.set([s * grown, raised, c * grown - 2 + 0.05 * (y + 11), s * r, y, over]);
  });
};
