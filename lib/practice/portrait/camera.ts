import type { Capture } from './capture';
import type { Vec3 } from './maths';
import type { Person } from './person';

/** A pinhole camera looking along −z; pixel = centre + scale · place / (distance − z). */
export type Camera = { centreX: number; centreY: number; scale: number; distance: number };

/** `oversample` is how many drawn pixels make one of the picture along each side. */
export const makeCamera = (person: Person, capture: Capture, oversample: number): Camera => {
  const { traits } = person;
  const tall = traits.crownHeight + traits.faceLength;
  const distance = capture.lens.distance + 8;
  const perCentimetre = (capture.framing.headShare * capture.height * oversample) / tall;
  const middle = (traits.crownHeight - traits.faceLength) / 2;
  return {
    centreX: capture.framing.centreX * capture.width * oversample,
    centreY: capture.framing.centreY * capture.height * oversample + middle * perCentimetre,
    scale: perCentimetre * capture.lens.distance,
    distance,
  };
};

export const project = (camera: Camera, [x, y, z]: Vec3): readonly [number, number] => {
  const k = camera.scale / (camera.distance - z);
  return [camera.centreX + x * k, camera.centreY - y * k];
};
