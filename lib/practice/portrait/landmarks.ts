import { type Camera, project } from './camera';
import type { Face } from './head-mesh';
import type { Vec3 } from './maths';
import type { Motion } from './mesh';
import { move } from './pose';

export type Point = readonly [x: number, y: number];
/** Five points in pixels; left and right are the picture's, not the person's. */
export type Landmarks = { leftEye: Point; rightEye: Point; nose: Point; mouthLeft: Point; mouthRight: Point };
export type Box = { x: number; y: number; w: number; h: number };

const round = (value: number): number => Math.round(value * 10) / 10;

export const findLandmarks = (face: Face, camera: Camera, motion: Motion, oversample: number): Landmarks => {
  const seen = (point: Vec3): Point => {
    const [x, y] = project(camera, move(motion, point));
    return [round(x / oversample), round(y / oversample)];
  };
  const { mouth, nose, shape, eyes } = face;
  const shift = new Float32Array(3);
  const corner = (side: -1 | 1): Vec3 => {
    const x = side * mouth.half;
    face.stretch(x, mouth.line(x), shift);
    const z = shape.point(Math.atan2(mouth.half, 8.4), mouth.centre)[2];
    return [x + (shift[0] ?? 0), mouth.line(x) + (shift[1] ?? 0), z];
  };
  const pupil = ([x, y, z]: Vec3): Vec3 => [x, y, z + 1.2];
  return {
    leftEye: seen(pupil(eyes[0].centre)),
    rightEye: seen(pupil(eyes[1].centre)),
    nose: seen([0, nose.tip.y, shape.point(0, nose.tip.y)[2] + nose.tip.height]),
    mouthLeft: seen(corner(-1)),
    mouthRight: seen(corner(1)),
  };
};

/** The box a face finder would draw: brow to chin and from cheek to cheek, kept inside the picture. */
export const findBox = (
  face: Face,
  camera: Camera,
  motion: Motion,
  oversample: number,
  width: number,
  height: number,
): Box => {
  const { shape } = face;
  const points = [
    ...[-1.25, -0.8, -0.4, 0, 0.4, 0.8, 1.25].flatMap((a) => [
      shape.point(a, 4.2),
      shape.point(a, shape.chin),
    ]),
    shape.point(-1.3, -1.5),
    shape.point(1.3, -1.5),
  ].map((point) => project(camera, move(motion, point)));
  const xs = points.map(([x]) => x / oversample);
  const ys = points.map(([, y]) => y / oversample);
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  return {
    x: left,
    y: top,
    w: Math.min(width, Math.ceil(Math.max(...xs))) - left,
    h: Math.min(height, Math.ceil(Math.max(...ys))) - top,
  };
};
