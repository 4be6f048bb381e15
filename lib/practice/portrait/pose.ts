import type { Capture } from './capture';
import type { Vec3 } from './maths';
import type { Matrix, Motion } from './mesh';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const product = (a: Matrix, b: Matrix): Matrix => {
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8] = a;
  const row = (x: number, y: number, z: number): Vec3 => [
    x * b[0] + y * b[3] + z * b[6],
    x * b[1] + y * b[4] + z * b[7],
    x * b[2] + y * b[5] + z * b[8],
  ];
  return [...row(a0, a1, a2), ...row(a3, a4, a5), ...row(a6, a7, a8)];
};

/** Turn (yaw), nod (pitch), tilt (roll), in degrees, with the signs of `Capture`. */
export const rotation = (yaw: number, pitch: number, roll: number): Matrix => {
  const [cy, sy] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  const [cp, sp] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  const [cr, sr] = [Math.cos(radians(roll)), Math.sin(radians(roll))];
  const turn: Matrix = [cy, 0, sy, 0, 1, 0, -sy, 0, cy];
  const nod: Matrix = [1, 0, 0, 0, cp, sp, 0, -sp, cp];
  const tilt: Matrix = [cr, sr, 0, -sr, cr, 0, 0, 0, 1];
  return product(tilt, product(nod, turn));
};

const NECK: Vec3 = [0, -7, -1.5];

/** The head moves on the neck; the shoulders follow a third of it (a camera from above sees both). */
export const headMotion = (capture: Capture): Motion => ({
  m: rotation(capture.yaw, capture.pitch, capture.roll),
  pivot: NECK,
  shift: [0, 0, 0],
});

export const bodyMotion = (capture: Capture): Motion => {
  const fromAbove = capture.kind === 'cctv' ? 0.75 : 0;
  return {
    m: rotation(capture.yaw * 0.35, capture.pitch * fromAbove, capture.roll * 0.15),
    pivot: NECK,
    shift: [0, 0, 0],
  };
};

export const move = ({ m, pivot, shift }: Motion, point: Vec3): Vec3 => {
  const [x, y, z] = [point[0] - pivot[0], point[1] - pivot[1], point[2] - pivot[2]];
  return [
    m[0] * x + m[1] * y + m[2] * z + pivot[0] + shift[0],
    m[3] * x + m[4] * y + m[5] * z + pivot[1] + shift[1],
    m[6] * x + m[7] * y + m[8] * z + pivot[2] + shift[2],
  ];
};
