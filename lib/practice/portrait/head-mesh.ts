import type { Capture } from './capture';
import { type EyeShape, makeEyeShape } from './eye-shape';
import { type HeadShape, makeHeadShape } from './head-shape';
import { makeLines } from './lines';
import { at, smoothstep } from './maths';
import { type Mesh, makeMesh } from './mesh';
import { type Mouth, makeMouth } from './mouth';
import { makeNose, type Nose } from './nose';
import type { Person } from './person';
import { makeRelief, makeStretch } from './relief';

/** Everything that other parts ask about the face of one picture. */
export type Face = {
  shape: HeadShape;
  nose: Nose;
  mouth: Mouth;
  /** the eye on the picture's left (x < 0) and right */
  eyes: readonly [EyeShape, EyeShape];
  eyeAt: (x: number) => EyeShape;
  stretch: (x: number, y: number, out: Float32Array) => void;
};

export const makeFace = (person: Person, capture: Capture): Face => {
  const shape = makeHeadShape(person.traits);
  const nose = makeNose(person.traits);
  const mouth = makeMouth(person.traits, nose, person.age + capture.ageOffset);
  const skin = shape.point(Math.atan2(person.traits.eyeSpacing, 8.3), 0)[2];
  const eyes = [makeEyeShape(person, capture, -1, skin), makeEyeShape(person, capture, 1, skin)] as const;
  return {
    shape,
    nose,
    mouth,
    eyes,
    eyeAt: (x) => (x < 0 ? eyes[0] : eyes[1]),
    stretch: makeStretch(person, capture, person.age, mouth),
  };
};

const COLUMNS = 360;
const ROWS = 400;
const UNDER = 0.07;

/** Rings from under the jaw to the crown: closer together over the face, rounded at jaw and crown. */
const ringOf = (row: number, { chin, crown }: HeadShape): { ring: number; under: number } => {
  if (row < UNDER) return { ring: chin, under: 1 - row / UNDER };
  const t = (row - UNDER) / (1 - UNDER);
  return t < 0.8
    ? { ring: chin + ((6.5 - chin) * t) / 0.8, under: 0 }
    : { ring: 6.5 + (crown - 6.5) * Math.sin(((t - 0.8) / 0.2) * (Math.PI / 2)), under: 0 };
};

/** Carries the jaw's edge inwards under the chin; t runs from 1 at the edge to 0. */
const tuck = (t: number, out: Float32Array): void => {
  out[0] = at(out, 0) * t;
  out[1] = at(out, 1) - 0.75 * Math.sqrt(1 - t * t);
  out[2] = 1 + (at(out, 2) - 1) * t;
};

/** Where a point of the skull's skin ends up, into `out` (place, then rest); `under` is 0 above the jaw's edge. */
export type Skin = (angle: number, ring: number, under: number, out: Float32Array) => void;

export const makeSkin = (person: Person, capture: Capture, face: Face): Skin => {
  const relief = makeRelief(person, capture, face.mouth);
  const lines = makeLines(person, capture, face.eyes[1], face.nose, face.mouth);
  const shift = new Float32Array(3);
  const bulge = (x: number, y: number, z: number, front: number, ring: number, out: Float32Array): void => {
    const lifted = z + front * (relief(x, y) + lines(x, y));
    const eyed = Math.abs(y) < 2.6 ? face.eyeAt(x).shapeSkin(Math.abs(x), y, lifted) : lifted;
    face.stretch(x, y, shift);
    const chinRound = smoothstep(face.shape.chin, face.shape.chin + 0.6, ring);
    const grown = eyed - z + front * (face.nose.height(x, y) + face.mouth.height(x, y) + at(shift, 2));
    out[0] = x + at(shift, 0) * front;
    out[1] = y + at(shift, 1) * front;
    out[2] = z + grown * (0.3 + 0.7 * chinRound);
  };
  return (angle, ring, under, out) => {
    const [x, y, z] = face.shape.point(angle, ring);
    out[0] = x;
    out[1] = y;
    out[2] = z;
    out[3] = x;
    out[4] = y;
    out[5] = z;
    const front = smoothstep(0.02, 0.42, Math.cos(angle));
    if (front > 0 && y < 9) bulge(x, y, z, front, ring, out);
    if (under > 0) tuck(1 - under, out);
  };
};

/** The mesh of head and face. `rest` is the place before features and expression: marks and colour use it. */
export const makeHeadMesh = (skin: Skin, face: Face, detail: number): Mesh =>
  makeMesh(Math.round(COLUMNS * detail), Math.round(ROWS * detail), (column, row, out) => {
    const a = column * 2 - 1;
    const { ring, under } = ringOf(row, face.shape);
    skin(Math.PI * (0.34 * a + 0.66 * a * a * a), ring, under, out);
  });
