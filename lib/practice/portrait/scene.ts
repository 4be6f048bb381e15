import { makeBodyMesh } from './body-mesh';
import { type Camera, makeCamera } from './camera';
import type { Capture } from './capture';
import { makeEarMesh } from './ear-mesh';
import { makeEyeMesh } from './eye-mesh';
import { type Face, makeFace, makeHeadMesh, makeSkin, type Skin } from './head-mesh';
import { clamp } from './maths';
import { type Mesh, type Motion, moveMesh } from './mesh';
import { makeMouthMesh } from './mouth-mesh';
import type { Person } from './person';
import { bodyMotion, headMotion } from './pose';
import {
  BODY,
  drawMesh,
  EAR,
  EYE_LEFT,
  EYE_RIGHT,
  type Hole,
  makePicture,
  type Picture,
  SKIN,
  TEETH,
} from './raster';

export type Scene = {
  person: Person;
  capture: Capture;
  face: Face;
  skin: Skin;
  camera: Camera;
  motion: Motion;
  picture: Picture;
  /** what casts shadows */
  solids: readonly Mesh[];
};

/** `cell` is how high a mesh cell is at the lips: those between parted lips are stretched and must not be seen. */
const holesOf = ({ eyeAt, eyes, mouth }: Face, open: boolean, cell: number): Hole => ({
  near: (x, y) =>
    (Math.abs(y) < 1.2 && Math.abs(x) > eyes[0].inner - 0.2 && Math.abs(x) < eyes[0].outer + 0.2) ||
    (open && Math.abs(x) < mouth.half && Math.abs(y - mouth.centre) < 0.4),
  open: (x, y) =>
    y > -1.5
      ? eyeAt(x).inside(Math.abs(x), y) > 0
      : Math.abs(y - mouth.line(x)) < cell * Math.sqrt(Math.max(0, 1 - (x / (mouth.half * 0.97)) ** 2)),
});

/** Builds one person for one picture and looks at them through the camera. */
export const makeScene = (person: Person, capture: Capture, oversample: number): Scene => {
  const face = makeFace(person, capture);
  const skin = makeSkin(person, capture, face);
  const camera = makeCamera(person, capture, oversample);
  const motion = headMotion(capture);
  const picture = makePicture(
    Math.round(capture.width * oversample),
    Math.round(capture.height * oversample),
  );
  // a mesh finer than the pixels shows nothing more
  const detail = clamp(camera.scale / (camera.distance - 8) / 28, 0.45, 1);
  const open = capture.expression.open > 0.08 || capture.expression.smile > 0.5;
  const head = moveMesh(makeHeadMesh(skin, face, detail), motion);
  const ears = ([-1, 1] as const).map((side) =>
    moveMesh(makeEarMesh(person.traits, face.shape, side), motion),
  );
  const body = moveMesh(makeBodyMesh(person, capture), bodyMotion(capture));
  drawMesh(picture, camera, head, SKIN, holesOf(face, open, 0.066 / detail));
  for (const ear of ears) drawMesh(picture, camera, ear, EAR);
  drawMesh(picture, camera, body, BODY);
  drawMesh(picture, camera, moveMesh(makeEyeMesh(face.eyes[0]), motion), EYE_LEFT);
  drawMesh(picture, camera, moveMesh(makeEyeMesh(face.eyes[1]), motion), EYE_RIGHT);
  if (open) drawMesh(picture, camera, moveMesh(makeMouthMesh(face), motion), TEETH);
  return { person, capture, face, skin, camera, motion, picture, solids: [head, ...ears, body] };
};
