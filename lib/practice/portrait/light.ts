import type { Capture } from './capture';
import { normalise, type Rgb, type Vec3 } from './maths';

export type Light = {
  /** unit vector towards the lamp */
  towards: Vec3;
  key: Rgb;
  /** light from above and from below all around */
  sky: Rgb;
  ground: Rgb;
};

export const makeLight = ({ light }: Capture): Light => {
  const a = (light.azimuth * Math.PI) / 180;
  const e = (light.elevation * Math.PI) / 180;
  const warm: Rgb = [1 + 0.14 * light.warmth, 1, 1 - 0.22 * light.warmth];
  const key = 1.55 * light.strength;
  const fill = 0.78 * light.fill * light.strength;
  return {
    towards: normalise([Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]),
    key: [key * warm[0], key * warm[1], key * warm[2]],
    sky: [fill * 0.98 * warm[0], fill * warm[1], fill * 1.06 * warm[2]],
    ground: [fill * 0.5, fill * 0.44, fill * 0.4],
  };
};
