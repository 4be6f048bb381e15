import { makeEyePaint } from './eye-paint';
import { makeHairline } from './hairline';
import { at, smoothstep } from './maths';
import { paintCloth, paintTeeth } from './plain-paint';
import { BODY, EAR, EYE_LEFT, EYE_RIGHT, TEETH } from './raster';
import type { Scene } from './scene';
import { makeSkinPaint } from './skin';

/** What a pixel is made of, before light falls on it. One object, filled anew for each pixel. */
export type Surface = {
  colour: Float32Array;
  gloss: number;
  /** share of light that lids or lips let through */
  shade: number;
  /** how far the cornea bends the normal */
  bendX: number;
  bendY: number;
  /** how far light creeps round the edge of shadow */
  wrap: number;
  kind: 'flesh' | 'wet' | 'plain';
};

export const isEye = (matter: number): boolean => matter === EYE_LEFT || matter === EYE_RIGHT;

/** Fills the surface of pixel `i`. */
export const makeSurface = ({ person, capture, face, picture }: Scene): ((i: number) => Surface) => {
  const { matter, rest } = picture;
  const skin = makeSkinPaint(person, capture, face, makeHairline(person.hair));
  const eyes = makeEyePaint(person, capture);
  const surface: Surface = {
    colour: new Float32Array(3),
    gloss: 0,
    shade: 1,
    bendX: 0,
    bendY: 0,
    wrap: 0.16,
    kind: 'flesh',
  };
  const paintFlesh = (what: number, x: number, y: number, z: number): void => {
    surface.kind = 'flesh';
    surface.wrap = 0.16;
    // the throat takes its colour from the skin under the chin
    if (what === BODY) surface.gloss = skin(x * 0.7, -13 + (y + 13) * 0.3, 8, surface.colour) * 0.6;
    else surface.gloss = skin(x, y, what === EAR ? 3 : z, surface.colour);
  };
  const paintEye = (what: number, x: number, y: number): void => {
    const left = what === EYE_LEFT;
    const seen = eyes(face.eyes[left ? 0 : 1], left ? -1 : 1, x, y, surface.colour);
    surface.kind = 'wet';
    surface.wrap = 0.35;
    surface.bendX = seen.bendX;
    surface.bendY = seen.bendY;
    surface.shade = seen.shade;
    surface.gloss = 6 * smoothstep(0.14, 0.34, seen.shade);
  };
  const paintPlain = (what: number, x: number, y: number, z: number): void => {
    surface.kind = 'plain';
    surface.wrap = 0.05;
    if (what === TEETH) surface.shade = paintTeeth(x, y, surface.colour);
    else paintCloth(capture, x, y, z, surface.colour);
    surface.gloss = what === TEETH ? 0.6 * surface.shade : 0;
  };
  return (i) => {
    const what = at(matter, i);
    const x = at(rest, i * 3);
    const y = at(rest, i * 3 + 1);
    const z = at(rest, i * 3 + 2);
    surface.shade = 1;
    surface.bendX = 0;
    surface.bendY = 0;
    if (isEye(what)) paintEye(what, x, y);
    else if (what === TEETH || (what === BODY && z <= 0)) paintPlain(what, x, y, z);
    else paintFlesh(what, x, y, z);
    return surface;
  };
};
