import { writeCaption } from './caption';
import type { Capture } from './capture';
import { at, clamp } from './maths';
import type { Planes } from './planes';
import { randomOf } from './random';
import { shrink } from './shrink';
import { soften } from './soften';

const STEPS = 4096;
const BRIGHTEST = 2;

/** Linear light to a screen value 0..255 as a table: soft shoulder, then the sRGB curve. */
const toneTable = (contrast: number): Float32Array =>
  Float32Array.from({ length: STEPS }, (_, i) => {
    // a square-root scale keeps the table fine where eyes are: in the dark
    const linear = BRIGHTEST * (i / (STEPS - 1)) ** 2;
    const soft = linear < 0.6 ? linear : 0.6 + 0.4 * (1 - Math.exp(-(linear - 0.6) / 0.4));
    const encoded = soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055;
    return 255 * ((encoded - 0.46) * contrast + 0.46);
  });

/** Smears along x, as a moving face on a slow shutter. */
const smear = (plane: Float32Array, width: number, pixels: number): void => {
  const reach = Math.round(pixels);
  for (let i = 0; i + reach < plane.length && reach > 0; i += 1) {
    if ((i % width) + reach >= width) continue;
    let sum = 0;
    for (let d = 0; d <= reach; d += 1) sum += at(plane, i + d);
    plane[i] = sum / (reach + 1);
  }
};

export type Frame = { bytes: Uint8ClampedArray; width: number; height: number };

/** Lens and sensor: blur, fall-off to the corners, faded colours, noise; values become bytes. */
export const develop = (
  planes: Planes,
  width: number,
  height: number,
  capture: Capture,
  exposure: number,
): Frame => {
  const { lens, saturation, grain } = capture;
  const toWidth = Math.round(capture.width / lens.coarse);
  const toHeight = Math.round(capture.height / lens.coarse);
  const scale = width / capture.width;
  const [red, green, blue] = planes.map((plane) => {
    soften(plane, width, height, lens.blur * scale * 0.7);
    smear(plane, width, lens.motion * scale);
    return shrink(plane, width, height, toWidth, toHeight);
  }) as [Float32Array, Float32Array, Float32Array];
  const random = randomOf(`grain/${capture.seed}`);
  const table = toneTable(capture.contrast);
  const tone = (linear: number): number =>
    at(table, Math.round(Math.sqrt(clamp(linear, 0, BRIGHTEST) / BRIGHTEST) * (STEPS - 1)));
  const bytes = new Uint8ClampedArray(toWidth * toHeight * 3);
  for (let y = 0, i = 0; y < toHeight; y += 1)
    for (let x = 0; x < toWidth; x += 1, i += 1) {
      const [u, v] = [x / toWidth - 0.5, y / toHeight - 0.5];
      const fall = exposure * (1 - lens.vignette * 1.6 * (u * u + v * v));
      const r = at(red, i) * fall;
      const g = at(green, i) * fall;
      const b = at(blue, i) * fall;
      const grey = (0.25 * r + 0.65 * g + 0.1 * b) * (1 - saturation);
      const noise = 255 * (random.next() + random.next() + random.next() - 1.5) * 2 * grain;
      const tint = 255 * (random.next() - 0.5) * 1.6 * grain;
      bytes[i * 3] = tone(grey + r * saturation) + noise + tint;
      bytes[i * 3 + 1] = tone(grey + g * saturation) + noise;
      bytes[i * 3 + 2] = tone(grey + b * saturation) + noise - tint;
    }
  if (capture.caption) writeCaption(bytes, toWidth, toHeight, capture.caption);
  return { bytes, width: toWidth, height: toHeight };
};
