import { paintBackground } from './background';
import { makeBeard } from './beard';
import { makeBrows } from './brows';
import type { Capture } from './capture';
import { develop } from './develop';
import { drawStrands } from './draw-strands';
import { encode } from './encode';
import { makeHair } from './hair';
import { type Box, findBox, findLandmarks, type Landmarks } from './landmarks';
import { makeLashes } from './lashes';
import { makeLight } from './light';
import { at } from './maths';
import { meter } from './meter';
import type { Person } from './person';
import { move } from './pose';
import { measureQuality } from './quality';
import { makeScene } from './scene';
import { shadeScene } from './shade';
import { makeShadow } from './shadow';

export type Portrait = {
  jpeg: Buffer;
  width: number;
  height: number;
  faceBox: Box;
  landmarks: Landmarks;
  pose: { yaw: number; pitch: number; roll: number };
  quality: { sharpness: number; brightness: number };
};

/** Drawn pixels for one of the picture, along each side; a coarse sensor sees no more than it sees. */
const oversampleOf = ({ lens }: Capture): number => Math.max(0.75, 1.25 / lens.coarse);

/** Draws one person as one capture saw them. Deterministic, about a second of CPU at 640 × 800. */
export const renderPortrait = async (person: Person, capture: Capture): Promise<Portrait> => {
  const oversample = oversampleOf(capture);
  const scene = makeScene(person, capture, oversample);
  const { width, height } = scene.picture;
  const shadow = makeShadow(scene.solids, makeLight(capture));
  const hair = makeHair(person, capture, scene.face);
  for (const { points } of hair)
    for (let p = 0; p < points.length; p += 3)
      shadow.veil(...move(scene.motion, [at(points, p), at(points, p + 1), at(points, p + 2)]));
  const { planes, light } = shadeScene(scene, shadow);
  paintBackground(planes, scene.picture, capture);
  const { face, skin, camera, motion, picture } = scene;
  drawStrands(planes, picture, camera, motion, light, makeBeard(person, capture, face, skin), 0.15);
  drawStrands(planes, picture, camera, motion, light, makeBrows(person, face, skin), 0.15);
  drawStrands(planes, picture, camera, motion, light, makeLashes(person, face, skin), 0.25);
  drawStrands(planes, picture, camera, motion, light, hair, 0.1);
  const jpeg = await encode(develop(planes, width, height, capture, meter(planes, picture)), capture);
  const faceBox = findBox(scene.face, scene.camera, scene.motion, oversample, capture.width, capture.height);
  return {
    jpeg,
    width: capture.width,
    height: capture.height,
    faceBox,
    landmarks: findLandmarks(scene.face, scene.camera, scene.motion, oversample),
    pose: { yaw: capture.yaw, pitch: capture.pitch, roll: capture.roll },
    quality: await measureQuality(jpeg, faceBox),
  };
};
