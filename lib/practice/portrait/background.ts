import type { Capture } from './capture';
import { at, mix, smoothstep } from './maths';
import { randomOf } from './random';
import { NOTHING, type Picture } from './raster';
import type { Planes } from './shade';
import { soften } from './soften';

type Box = { x: number; y: number; w: number; h: number; rgb: readonly [number, number, number] };

/** Blurred things behind a person; no two pictures share a room. Positions are shares of the picture. */
const boxesOf = ({ background, seed }: Capture): readonly Box[] => {
  const random = randomOf(`behind/${seed}`);
  const count = { plain: 0, room: 9, street: 22, corridor: 12 }[background.kind];
  return Array.from({ length: count }, () => {
    const lightness = random.range(0.15, 1.35);
    const tall = background.kind === 'corridor' ? random.range(0.5, 1.1) : random.range(0.1, 0.7);
    return {
      x: random.range(-0.1, 1),
      y: background.kind === 'corridor' ? random.range(-0.2, 0.3) : random.range(-0.1, 0.9),
      w: random.range(0.05, background.kind === 'corridor' ? 0.16 : 0.35),
      h: tall,
      rgb: [0, 1, 2].map(
        (c) => background.colour[c as 0 | 1 | 2] * lightness * random.range(0.75, 1.2),
      ) as unknown as [number, number, number],
    };
  });
};

/** Out of focus, so it is painted this much smaller and drawn up. */
const SMALLER = 3;

const paintSmall = (capture: Capture, width: number, height: number): Planes => {
  const { colour, kind } = capture.background;
  const level = 0.55 + 0.45 * capture.light.strength;
  const boxes = boxesOf(capture);
  const lean = capture.light.azimuth / 90;
  const paint = (c: 0 | 1 | 2): Float32Array => {
    const plane = new Float32Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const [u, v] = [x / width, y / height];
        const fall =
          1 -
          0.22 * smoothstep(0.2, 1.1, v) +
          0.16 * lean * (u - 0.5) -
          0.1 * ((u - 0.5) ** 2 + (v - 0.4) ** 2);
        plane[y * width + x] =
          colour[c] * level * fall * (kind === 'corridor' ? 0.6 + 0.5 * smoothstep(0.9, 0.3, v) : 1);
      }
    for (const box of boxes) {
      const [x0, x1] = [
        Math.max(0, Math.round(box.x * width)),
        Math.min(width, Math.round((box.x + box.w) * width)),
      ];
      const [y0, y1] = [
        Math.max(0, Math.round(box.y * height)),
        Math.min(height, Math.round((box.y + box.h) * height)),
      ];
      for (let y = y0; y < y1; y += 1)
        for (let x = x0; x < x1; x += 1) {
          const i = y * width + x;
          plane[i] = at(plane, i) * 0.35 + box.rgb[c] * level * 0.6;
        }
    }
    if (boxes.length > 0) soften(plane, width, height, width * (kind === 'corridor' ? 0.006 : 0.022));
    return plane;
  };
  return [paint(0), paint(1), paint(2)];
};

/** Fills what the person leaves free of the picture. */
export const paintBackground = (planes: Planes, picture: Picture, capture: Capture): void => {
  const width = Math.ceil(picture.width / SMALLER) + 1;
  const small = paintSmall(capture, width, Math.ceil(picture.height / SMALLER) + 1);
  for (let y = 0, i = 0; y < picture.height; y += 1) {
    const iy = Math.floor(y / SMALLER);
    const fy = y / SMALLER - iy;
    for (let x = 0; x < picture.width; x += 1, i += 1) {
      if (picture.matter[i] !== NOTHING) continue;
      const ix = Math.floor(x / SMALLER);
      const fx = x / SMALLER - ix;
      const p = iy * width + ix;
      for (let c = 0; c < 3; c += 1) {
        const from = small[c as 0 | 1 | 2];
        const above = mix(at(from, p), at(from, p + 1), fx);
        planes[c as 0 | 1 | 2][i] = mix(above, mix(at(from, p + width), at(from, p + width + 1), fx), fy);
      }
    }
  }
};
