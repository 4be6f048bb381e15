import type { Capture } from './capture';
import { type Random, randomOf } from './random';

/** Something behind the person; positions are shares of the picture. */
export type Box = { x: number; y: number; w: number; h: number; rgb: Rgb3 };

type Rgb3 = readonly [number, number, number];

const tinted = (random: Random, { colour }: Capture['background'], low: number, high: number): Rgb3 => {
  const level = random.range(low, high);
  const warm = random.range(-0.08, 0.08);
  return [colour[0] * level * (1 + warm), colour[1] * level, colour[2] * level * (1 - warm)];
};

/** Furniture, windows, cars: blurred beyond telling. */
const clutter = (random: Random, background: Capture['background'], count: number): readonly Box[] =>
  Array.from({ length: count }, () => ({
    x: random.range(-0.15, 1),
    y: random.range(-0.1, 0.85),
    w: random.range(0.06, 0.4),
    h: random.range(0.1, 0.7),
    rgb: tinted(random, background, 0.12, 1.3),
  }));

/** A passage as a camera under the ceiling sees it: doors with frames, a rail, floor. */
const corridor = (random: Random, background: Capture['background']): readonly Box[] => {
  const floor = random.range(0.66, 0.8);
  const doors = [random.range(-0.12, 0.06), random.range(0.62, 0.82)].flatMap((x) => {
    const w = random.range(0.18, 0.26);
    const y = random.range(0.02, 0.1);
    const frame = {
      x: x - 0.015,
      y: y - 0.02,
      w: w + 0.03,
      h: floor - y + 0.02,
      rgb: tinted(random, background, 0.3, 0.5),
    };
    return [frame, { x, y, w, h: floor - y, rgb: tinted(random, background, 0.55, 1.05) }];
  });
  const rail = { x: -0.1, y: floor - 0.2, w: 1.2, h: 0.018, rgb: tinted(random, background, 0.35, 0.5) };
  const notice = {
    x: random.range(0.15, 0.5),
    y: random.range(0.1, 0.25),
    w: 0.12,
    h: 0.1,
    rgb: tinted(random, background, 1.2, 1.5),
  };
  const ground = { x: -0.1, y: floor, w: 1.2, h: 0.5, rgb: tinted(random, background, 0.3, 0.6) };
  return [rail, notice, ...doors, ground];
};

/** What stands behind the person; no two captures share it. Positions are shares of the picture. */
export const boxesOf = ({ background, seed }: Capture): readonly Box[] => {
  const random = randomOf(`behind/${seed}`);
  if (background.kind === 'plain') return [];
  if (background.kind === 'corridor') return corridor(random, background);
  return clutter(random, background, background.kind === 'room' ? 8 : 18);
};
