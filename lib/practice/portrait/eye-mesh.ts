import { EYE, type EyeShape } from './eye-shape';
import { type Mesh, makeMesh } from './mesh';

/** The front half of an eyeball; `rest` is the direction from its centre, 1 long. */
export const makeEyeMesh = ({ centre }: EyeShape): Mesh =>
  makeMesh(48, 40, (column, row, out) => {
    const across = (column - 0.5) * Math.PI;
    const up = (row - 0.5) * Math.PI;
    const x = Math.sin(across) * Math.cos(up);
    const y = Math.sin(up);
    const z = Math.cos(across) * Math.cos(up);
    out.set([centre[0] + x * EYE.x, centre[1] + y * EYE.y, centre[2] + z * EYE.z, x * (EYE.x / EYE.y), y, z]);
  });
