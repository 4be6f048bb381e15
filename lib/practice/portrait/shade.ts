import { bleed } from './bleed';
import { makeEyePaint } from './eye-paint';
import { makeHairline } from './hairline';
import { type Light, makeLight } from './light';
import { at, clamp, mix, smoothstep } from './maths';
import { noiseOf } from './noise';
import { makeOcclusion } from './occlusion';
import { paintCloth, paintTeeth } from './plain-paint';
import { BODY, EAR, EYE_LEFT, EYE_RIGHT, NOTHING, SKIN, TEETH } from './raster';
import type { Scene } from './scene';
import type { Shadow } from './shadow';
import { makeSkinPaint } from './skin';

/** Light on the scene, three planes of linear colour; pixels with nothing stay nought. */
export type Planes = readonly [Float32Array, Float32Array, Float32Array];

const CHANNELS = [0, 1, 2] as const;

const planesOf = (size: number): Planes => [
  new Float32Array(size),
  new Float32Array(size),
  new Float32Array(size),
];

/** Shine of skin, the powers 14 and 46 without `**`, which costs more than all the rest of it. */
const sheenOf = (cosine: number): number => {
  const p2 = cosine * cosine;
  const p4 = p2 * p2;
  const p8 = p4 * p4;
  const p32 = p8 * p8 * p8 * p8;
  return 0.085 * p8 * p4 * p2 + 0.05 * p32 * p8 * p4 * p2;
};

export const shadeScene = (scene: Scene, shadow: Shadow): { planes: Planes; light: Light } => {
  const { person, capture, face, camera, picture } = scene;
  const { width, height, matter, normal, rest, depth } = picture;
  const size = width * height;
  const perCentimetre = camera.scale / (camera.distance - 8);
  const light = makeLight(capture);
  const skin = makeSkinPaint(person, capture, face, makeHairline(person.hair));
  const eyes = makeEyePaint(person, capture);
  const occluded = makeOcclusion(picture, perCentimetre);
  const pores = noiseOf(77);
  const colour = planesOf(size);
  const glow = planesOf(size);
  const shine = new Float32Array(size);
  const fleshy = new Float32Array(size);
  const bump = new Float32Array(size);
  const out = new Float32Array(3);
  const rough = smoothstep(20, 60, person.age) * 0.006 + 0.0055;
  for (let i = 0, p = 0; i < size; i += 1, p += 3) {
    if (matter[i] !== SKIN) continue;
    const x = at(rest, p);
    const y = at(rest, p + 1);
    const z = at(rest, p + 2);
    bump[i] =
      rough * (pores(x * 14, y * 14, z * 12) + 0.8 * pores(x * 27, y * 23, z * 20)) +
      0.012 * pores(x * 3, y * 3.4, z * 3);
  }
  const [lx, ly, lz] = light.towards;
  const half = Math.hypot(lx, ly, lz + 1);
  const [hx, hy, hz] = [lx / half, ly / half, (lz + 1) / half];
  for (let py = 0; py < height; py += 1)
    for (let px = 0; px < width; px += 1) {
      const i = py * width + px;
      const kind = at(matter, i);
      if (kind === NOTHING) continue;
      const p = i * 3;
      let nx = at(normal, p);
      let ny = at(normal, p + 1);
      let nz = at(normal, p + 2);
      let shade = 1;
      let gloss = 0;
      let power = 14;
      const x = at(rest, p);
      const y = at(rest, p + 1);
      if (kind === SKIN || kind === EAR || (kind === BODY && at(rest, p + 2) > 0)) {
        gloss =
          kind === BODY
            ? skin(x * 0.7, -13 + (y + 13) * 0.3, 8, out) * 0.6
            : skin(x, y, kind === EAR ? 3 : at(rest, p + 2), out);
        fleshy[i] = 1;
        const k = perCentimetre * 1.1;
        if (px < width - 1) nx -= (at(bump, i + 1) - at(bump, i)) * k;
        if (py < height - 1) ny += (at(bump, i + width) - at(bump, i)) * k;
      } else if (kind === BODY) {
        paintCloth(capture, x, y, at(rest, p + 2), out);
      } else if (kind === TEETH) {
        shade = paintTeeth(x, y, out);
        gloss = 0.6 * shade;
      } else if (kind === EYE_LEFT || kind === EYE_RIGHT) {
        const eye = face.eyes[kind === EYE_LEFT ? 0 : 1];
        const seen = eyes(eye, kind === EYE_LEFT ? -1 : 1, x, y, out);
        nx += seen.bendX;
        ny += seen.bendY;
        shade = seen.shade;
        gloss = 3.4 * clamp(shade * 1.4 - 0.35, 0, 1);
        power = 190;
      }
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
      nx /= length;
      ny /= length;
      nz /= length;
      const k = (camera.distance - at(depth, i)) / camera.scale;
      const eyeball = kind === EYE_LEFT || kind === EYE_RIGHT;
      const wx = (px + 0.5 - camera.centreX) * k;
      const wy = (camera.centreY - py - 0.5) * k;
      const wrap = fleshy[i] === 1 ? 0.16 : eyeball ? 0.35 : 0.05;
      const facing = nx * lx + ny * ly + nz * lz;
      const lit = facing + wrap > 0 ? shadow.lit(wx, wy, at(depth, i) + (eyeball ? 1.2 : 0), 4.5) : 0;
      const direct = clamp((facing + wrap) / (1 + wrap), 0, 1) * lit * shade;
      const open = occluded(px, py);
      const around = open * shade;
      const up = 0.5 + 0.5 * ny;
      const ambient = around * (0.75 + 0.25 * nz);
      for (const c of CHANNELS) {
        colour[c][i] = at(out, c);
        glow[c][i] = light.key[c] * direct + mix(light.ground[c], light.sky[c], up) * ambient;
      }
      const toHalf = Math.max(0, nx * hx + ny * hy + nz * hz);
      const edge = 1 - Math.max(0, nz);
      const rim = edge * edge * edge * edge;
      shine[i] =
        gloss *
        ((power > 20 ? 0.085 * toHalf ** power + 0.05 * toHalf ** (power * 3) : sheenOf(toHalf)) * lit +
          0.03 * rim * open);
    }
  for (const c of CHANNELS) {
    bleed(glow[c], fleshy, width, height, c, perCentimetre);
    const [plane, seen, key] = [colour[c], glow[c], light.key[c]];
    for (let i = 0; i < size; i += 1) plane[i] = at(plane, i) * at(seen, i) + at(shine, i) * key;
  }
  return { planes: colour, light };
};
