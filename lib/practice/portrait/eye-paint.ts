import type { Capture } from './capture';
import type { EyeShape } from './eye-shape';
import { clamp, mix, smoothstep } from './maths';
import { noiseOf } from './noise';
import type { Person } from './person';
import { hashOf } from './random';

const IRIS = 0.465;

/** Colour of an eyeball at a direction from its centre, and how much the cornea bends the normal there. */
export type EyePaint = (
  eye: EyeShape,
  side: -1 | 1,
  x: number,
  y: number,
  out: Float32Array,
) => { bendX: number; bendY: number; shade: number };

const sine = (degrees: number): number => Math.sin((clamp(degrees, -24, 24) * Math.PI) / 180);

export const makeEyePaint = (person: Person, capture: Capture): EyePaint => {
  const noise = noiseOf(hashOf(`iris/${person.seed}`));
  const follows = capture.kind === 'cctv' ? 0.15 : 0.9;
  const gazeX = sine(capture.gaze.yaw - capture.yaw * follows);
  const gazeY = sine(capture.gaze.pitch - capture.pitch * follows);
  const [r, g, b] = person.iris;
  const pupil = mix(0.44, 0.32, clamp(capture.light.strength, 0, 1));
  const old = smoothstep(30, 75, person.age);
  return (eye, side, x, y, out) => {
    const dx = x - gazeX + side * 0.035;
    const dy = y - gazeY - 0.02;
    const d = Math.hypot(dx, dy) / IRIS;
    const m = side * (eye.centre[0] + x * 1.24);
    const height = eye.centre[1] + y * 1.24;
    const under = eye.upper(m) - height;
    const corner = Math.min(m - eye.inner, eye.outer - m);
    const shade =
      (0.16 + 0.84 * smoothstep(-0.02, 0.36, under)) *
      (0.38 + 0.62 * smoothstep(-0.05, 0.75, corner)) *
      (0.8 + 0.2 * smoothstep(0, 0.12, height - eye.lower(m)));
    const vein = 0.06 * noise(x * 5, y * 9, 4) + 0.05 * noise(x * 11, y * 17, 8);
    out[0] = 0.54 - 0.05 * old + vein * 0.3;
    out[1] = 0.475 - 0.07 * old - Math.max(0, vein) * 0.9;
    out[2] = 0.44 - 0.1 * old - Math.max(0, vein) * 0.9;
    const flesh = smoothstep(0.34, 0.12, m - eye.inner) * 0.75;
    out[0] = mix(out[0] ?? 0, 0.42, flesh);
    out[1] = mix(out[1] ?? 0, 0.2, flesh);
    out[2] = mix(out[2] ?? 0, 0.17, flesh);
    if (d < 1.12) {
      const around = Math.atan2(dy, dx);
      const fibre = 1 + 0.42 * noise(around * 9 + 40, d * 1.6, 1) + 0.25 * noise(around * 21 + 90, d * 3, 2);
      const collar = 1 + 0.35 * smoothstep(0.62, 0.48, d);
      const rim = mix(1, 0.3, smoothstep(0.78, 1, d));
      const open = smoothstep(pupil - 0.05, pupil + 0.06, d);
      const tone = fibre * collar * rim * open;
      const edge = smoothstep(1.1, 0.94, d);
      out[0] = mix(out[0] ?? 0, r * tone + 0.003, edge);
      out[1] = mix(out[1] ?? 0, g * tone + 0.003, edge);
      out[2] = mix(out[2] ?? 0, b * tone + 0.003, edge);
    }
    const bulge = smoothstep(1.15, 0.85, d) * 0.55;
    return { bendX: dx * bulge, bendY: dy * bulge, shade };
  };
};
