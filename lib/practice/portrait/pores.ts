import { at, smoothstep } from './maths';
import { noiseOf } from './noise';
import { type Picture, SKIN } from './raster';

const noise = noiseOf(77);

/** Height of the skin's grain at each pixel, centimetres; its slope is what the light shows. */
export const makePores = ({ matter, rest }: Picture, age: number): Float32Array => {
  const rough = smoothstep(20, 60, age) * 0.006 + 0.0055;
  const grain = new Float32Array(matter.length);
  for (let i = 0, p = 0; i < grain.length; i += 1, p += 3) {
    if (matter[i] !== SKIN) continue;
    const x = at(rest, p);
    const y = at(rest, p + 1);
    const z = at(rest, p + 2);
    const fine = noise(x * 14, y * 14, z * 12) + 0.8 * noise(x * 27, y * 23, z * 20);
    grain[i] = rough * fine + 0.012 * noise(x * 3, y * 3.4, z * 3);
  }
  return grain;
};
