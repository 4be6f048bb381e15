import type { Capture } from './capture';
import { hill, smoothstep } from './maths';
import { noiseOf } from './noise';

const weave = noiseOf(4242);

/** Cloth at x, y and a height under the garment's edge. */
export const paintCloth = (
  { clothes }: Capture,
  x: number,
  y: number,
  over: number,
  out: Float32Array,
): void => {
  const thread = 1 + 0.07 * weave(x * 9, y * 9, 1) + 0.08 * weave(x * 1.2, y * 0.7, 2);
  const seam = clothes.cut === 'crew' ? 1 - 0.25 * hill(over + 0.95, 0, 0.07, 1) : 1;
  for (let c = 0; c < 3; c += 1)
    out[c] = (clothes.colour[c as 0 | 1 | 2] + 0.008) * thread * seam * smoothstep(0.15, -0.12, over);
};

/** Teeth and the dark behind them; returns how much light gets there. */
export const paintTeeth = (x: number, y: number, out: Float32Array): number => {
  const wide = 0.74;
  // from the middle outwards each tooth is a little narrower than the last
  const place = (Math.abs(x) / wide) * (1 + 0.1 * Math.abs(x));
  const gap = 1 - 0.22 * hill(place - Math.round(place), 0, 0.05, 1);
  const edge = smoothstep(-0.2, -0.12, y + 0.03 * (0.5 - Math.abs(place - Math.round(place))));
  const tooth = edge * smoothstep(2.4, 1.5, Math.abs(x));
  out[0] = 0.05 + 0.58 * tooth * gap;
  out[1] = 0.018 + 0.53 * tooth * gap;
  out[2] = 0.016 + 0.43 * tooth * gap;
  return 0.4 + 0.85 * tooth * smoothstep(2.3, 0.9, Math.abs(x));
};
