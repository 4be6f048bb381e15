import { clamp, mix, normalise, smoothstep, type Vec3 } from './maths';
import type { Hair, HairStyle, Person } from './person';

/** How hair of a style grows from a place on the scalp. Lengths in centimetres. */
export type Growth = {
  strands: number;
  /** length at a root; `lock` is −1..1 and the same for a lock of hair */
  long: (x: number, y: number, z: number, lock: number) => number;
  /** which way it is combed there */
  comb: (x: number, y: number, z: number) => Vec3;
  /** 0 lies flat .. 1 stands up */
  lift: number;
  gravity: number;
  /** how closely it follows the head and its combing further along, 0..1 */
  hold: number;
  /** how thick the whole of it lies on the head */
  volume: number;
  /** radius of its waves or coils */
  coil: number;
  /** how unruly */
  stray: number;
  /** height where scissors ended it, or null */
  cut: number | null;
  sheen: number;
};

const away =
  (part: number) =>
  (x: number, y: number, z: number): Vec3 =>
    normalise([clamp((x - part) * 1.6, -1, 1), 0.12 - 0.3 * smoothstep(4, -2, y), z > 3 ? -0.42 : -0.25]);

const top = (y: number): number => smoothstep(2.2, 6.4, y);

/** Over the top to the long side, down at the sides; slightly up and back at the front. */
const sideways = (part: number, x: number, y: number, z: number): Vec3 => {
  const side = x > part ? 1 : -1;
  const down = smoothstep(6.8, 3.6, y);
  return normalise([side * (1 - down), mix(0.25, -1, down), mix(z > 5 ? -0.25 : -0.15, -0.45, down)]);
};

type Maker = (person: Person, hair: Hair) => Growth;

const plain: Growth = {
  strands: 9000,
  long: () => 3,
  comb: () => [0, 0.2, 1],
  lift: 0.4,
  gravity: 0.06,
  hold: 0.3,
  volume: 0.5,
  coil: 0,
  stray: 0.12,
  cut: null,
  sheen: 0.7,
};

const MAKERS: Record<HairStyle, Maker> = {
  shaved: () => ({
    ...plain,
    strands: 7000,
    long: () => 0.3,
    comb: (_x, y) => [0, y > 8 ? 0.3 : -0.7, 0.6],
    lift: 0.45,
    volume: 0.05,
    stray: 0.25,
    sheen: 0.2,
  }),
  crop: ({ robustness }, { curl }) => ({
    ...plain,
    strands: 13000,
    long: (_x, y, z, lock) => mix(0.6, 2.3 + 0.4 * lock + (z > 3 ? 0.5 : 0), top(y)) * (curl > 0.6 ? 0.5 : 1),
    comb: (x, y) => normalise([x * 0.04 + 0.35, y > 6 ? 0.5 : -0.8, y > 6 ? 0.75 : -0.25]),
    lift: robustness > 0 ? 0.6 : 0.45,
    volume: 0.35,
    stray: 0.24,
    sheen: 0.45,
  }),
  side_part: (_person, { parting }) => ({
    ...plain,
    strands: 13000,
    long: (x, y, _z, lock) => mix(1.2, (x - parting) * parting < 0 ? 6.4 + lock : 3.6 + lock, top(y)),
    comb: (x, y, z) => sideways(parting, x, y, z),
    lift: 0.36,
    gravity: 0.1,
    hold: 0.6,
    volume: 0.9,
    stray: 0.14,
  }),
  swept_back: () => ({
    ...plain,
    strands: 12000,
    long: (_x, y, _z, lock) => mix(2.4, 8.5 + lock, top(y)),
    comb: (x, y) => normalise([x * 0.03, y > 4.5 ? 0.35 : -0.35, -1]),
    lift: 0.38,
    gravity: 0.04,
    hold: 0.75,
    volume: 0.9,
    sheen: 0.9,
  }),
  fringe: ({ robustness }) => ({
    ...plain,
    strands: 13000,
    long: (x, y, z, lock) =>
      z > 2 && Math.abs(x) < 6.2
        ? clamp((y - 2.7) * 1.22 + 0.5 * lock, 2, 8)
        : robustness > 0
          ? mix(1.6, 5.5, top(y))
          : 22,
    comb: (x, y, z) =>
      z > 2 && Math.abs(x) < 6.2
        ? normalise([x * 0.1 + 0.22, y > 8.6 ? 0.1 : -0.3, 1])
        : normalise([x * 0.4, -0.5, -0.4]),
    lift: 0.2,
    gravity: 0.14,
    hold: 0.5,
    volume: 0.75,
    cut: robustness > 0 ? null : -8,
  }),
  curls: ({ robustness }, { curl }) => ({
    ...plain,
    strands: 11000,
    long: (_x, y, _z, lock) =>
      robustness > 0
        ? mix(1.2, 3.2 + 0.8 * lock, top(y))
        : mix(3.2, 4.6 + 1.1 * lock, top(y)) * (1.9 - 0.9 * curl),
    comb: (x, y, z) => normalise([x, y * 0.8 + 2, z * 0.6]),
    lift: 0.85,
    gravity: mix(0.2, 0.05, curl),
    hold: 0,
    volume: 0.7,
    coil: mix(0.65, 0.4, curl),
    stray: 0.3,
    sheen: 0.35,
  }),
  bob: (_person, { parting }) => ({
    ...plain,
    strands: 9000,
    long: () => 26,
    comb: away(parting),
    lift: 0.15,
    gravity: 0.3,
    hold: 0.4,
    volume: 1.1,
    stray: 0.07,
    cut: -8.2,
    sheen: 1,
  }),
  long: (_person, { parting, curl }) => ({
    ...plain,
    strands: 8500,
    long: () => 40,
    comb: away(parting),
    lift: 0.14,
    gravity: 0.3,
    hold: 0.4,
    volume: 1.1,
    coil: curl > 0.25 ? 0.5 * curl : 0,
    stray: 0.09,
    cut: -20,
    sheen: 0.9,
  }),
  tied_back: () => ({
    ...plain,
    strands: 11000,
    long: () => 13,
    comb: (x, y) => normalise([-x * 0.02, y > 3 ? 0.25 : 0.35, -1]),
    lift: 0.05,
    gravity: 0,
    hold: 1,
    volume: 0.28,
    stray: 0.05,
    sheen: 1,
  }),
};

export const growthOf = (person: Person, hair: Hair): Growth => {
  const growth = MAKERS[hair.style](person, hair);
  return { ...growth, coil: Math.max(growth.coil, hair.style === 'shaved' ? 0 : hair.curl * 0.22) };
};
