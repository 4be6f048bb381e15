import type { Face } from './head-mesh';
import { mix } from './maths';
import { type Mesh, makeMesh } from './mesh';

/** What shows between parted lips; `rest` is x, the height over the upper teeth's edge, and depth. */
export const makeMouthMesh = ({ mouth, shape }: Face): Mesh => {
  const lips = shape.point(0, mouth.centre)[2] + 0.25;
  return makeMesh(40, 20, (column, row, out) => {
    const x = (column * 2 - 1) * mouth.half * 1.15;
    const y = mouth.centre + mix(-1.2, 0.8, row);
    out.set([x, y, lips - 0.35 - 0.2 * x * x, x, y - mouth.centre + 0.14, 0]);
  });
};
