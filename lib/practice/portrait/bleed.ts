import { at, mix } from './maths';
import { soften } from './soften';

/** Light under the skin wanders farther in red than in blue, which is what makes skin look like skin. */
const REACH = [0.13, 0.065, 0.035] as const;

/** Lets light wander among the pixels of skin, in place; it never leaks onto a wall or a shirt. */
export const bleed = (
  light: Float32Array,
  flesh: Float32Array,
  width: number,
  height: number,
  channel: 0 | 1 | 2,
  perCentimetre: number,
): void => {
  const radius = Math.max(1, REACH[channel] * perCentimetre);
  const share = flesh.slice();
  const wandered = new Float32Array(light.length);
  for (let i = 0; i < light.length; i += 1) wandered[i] = at(light, i) * at(flesh, i);
  soften(share, width, height, radius);
  soften(wandered, width, height, radius);
  for (let i = 0; i < light.length; i += 1)
    if (at(flesh, i) > 0) light[i] = mix(at(light, i), at(wandered, i) / Math.max(0.02, at(share, i)), 0.72);
};
