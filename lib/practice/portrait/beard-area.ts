import type { Face } from './head-mesh';
import { clamp, hill, smoothstep } from './maths';
import type { BeardStyle } from './person';

/** How thickly a beard of this style grows at a rest place, 0..1. */
export const beardAt = (
  style: BeardStyle,
  x: number,
  y: number,
  z: number,
  { mouth, nose, shape }: Face,
): number => {
  if (style === 'none' || y > 0 || y > nose.base + 4) return 0;
  const m = Math.abs(x);
  const lips = mouth.lip(x, y) > 0.3 ? 0 : 1;
  // a moustache narrows upwards and thins out towards its ends
  const reach = mouth.half + 0.35 - 0.55 * smoothstep(mouth.centre, nose.base, y);
  const moustache =
    smoothstep(nose.base + 0.2, nose.base - 0.45, y) *
    smoothstep(mouth.centre - 0.6, mouth.centre + 0.1, y) *
    smoothstep(reach + 0.35, reach - 0.7, m) *
    (1 - 0.4 * hill(x, 0, 0.24, 1));
  const chin =
    smoothstep(mouth.centre - 0.7, mouth.centre - 1.7, y) *
    smoothstep(2.7, 1.5, m + 0.25 * (y - mouth.centre + 2));
  const soul = hill(x, y - mouth.centre + 1.25, 0.45, 0.5);
  const sides =
    0.8 *
    hill(m - mouth.half - 0.12 + 0.12 * (y - mouth.centre), 0, 0.42, 1) *
    smoothstep(mouth.centre + 0.6, mouth.centre - 0.2, y) *
    smoothstep(mouth.centre - 3, mouth.centre - 1.8, y);
  if (style === 'moustache') return lips * moustache;
  if (style === 'goatee') return lips * clamp(moustache + chin + soul + sides, 0, 1);
  const angle = Math.atan2(m, z);
  const edge = mouth.centre + 0.5 + 4.6 * smoothstep(0.52, 1.25, angle) - 0.5 * smoothstep(0.7, 0.3, angle);
  const cheek =
    smoothstep(edge + 0.5, edge - 0.5, y) *
    smoothstep(mouth.half + 0.1, mouth.half + 0.7, m) *
    smoothstep(1.62, 1.4, angle);
  const low = smoothstep(shape.chin - 1.5, shape.chin + 0.2, y);
  return (
    lips *
    low *
    clamp(
      cheek +
        moustache +
        soul +
        smoothstep(mouth.centre - 0.9, mouth.centre - 1.7, y) * smoothstep(1.62, 1.4, angle),
      0,
      1,
    )
  );
};
