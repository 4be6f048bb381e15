import { bleed } from './bleed';
import { type Light, makeLight } from './light';
import { at, clamp, mix } from './maths';
import { makeOcclusion } from './occlusion';
import { CHANNELS, makePlanes, type Planes } from './planes';
import { makePores } from './pores';
import { BODY, NOTHING } from './raster';
import type { Scene } from './scene';
import type { Shadow } from './shadow';
import { isEye, makeSurface } from './surface';

/** Shine of skin, the powers 14 and 46 without `**`, which costs more than all the rest of it. */
const sheen = (cosine: number): number => {
  const p2 = cosine * cosine;
  const p4 = p2 * p2;
  const p8 = p4 * p4;
  const p32 = p8 * p8 * p8 * p8;
  return 0.085 * p8 * p4 * p2 + 0.05 * p32 * p8 * p4 * p2;
};

/** Shine of a wet eye: the small bright spot that makes it look alive. */
const glint = (cosine: number): number => 0.085 * cosine ** 70 + 0.05 * cosine ** 210;

/** Colour under the scene's light, before hair: surfaces, then light wandering under the skin, then shine. */
export const shadeScene = (scene: Scene, shadow: Shadow): { planes: Planes; light: Light } => {
  const { person, capture, camera, picture } = scene;
  const { width, height, matter, normal, depth } = picture;
  const size = width * height;
  const perCentimetre = camera.scale / (camera.distance - 8);
  const light = makeLight(capture);
  const surfaceAt = makeSurface(scene);
  const openAt = makeOcclusion(picture, perCentimetre);
  const grain = makePores(picture, person.age + capture.ageOffset);
  const slope = perCentimetre * 1.1;
  const planes = makePlanes(size);
  const glow = makePlanes(size);
  const shine = new Float32Array(size);
  const flesh = new Float32Array(size);
  const [lx, ly, lz] = light.towards;
  const half = Math.hypot(lx, ly, lz + 1);
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the hot loop of a picture; calls would cost more than they explain
  const shadePixel = (i: number, px: number, py: number): void => {
    const surface = surfaceAt(i);
    const { wrap, shade } = surface;
    const right = px < width - 1 ? at(grain, i + 1) - at(grain, i) : 0;
    const below = py < height - 1 ? at(grain, i + width) - at(grain, i) : 0;
    let nx = at(normal, i * 3) + surface.bendX - right * slope;
    let ny = at(normal, i * 3 + 1) + surface.bendY + below * slope;
    let nz = at(normal, i * 3 + 2);
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
    nx /= length;
    ny /= length;
    nz /= length;
    // an eye lies under the lids' shell, which has no opening in the shadow map
    const z = at(depth, i) + (isEye(at(matter, i)) ? 1.2 : 0);
    const k = (camera.distance - at(depth, i)) / camera.scale;
    const facing = nx * lx + ny * ly + nz * lz;
    const penumbra = matter[i] === BODY ? 11 : 4.5;
    const lit =
      facing + wrap > 0
        ? shadow.lit((px + 0.5 - camera.centreX) * k, (camera.centreY - py - 0.5) * k, z, penumbra)
        : 0;
    const open = openAt(px, py);
    const direct = clamp((facing + wrap) / (1 + wrap), 0, 1) * lit * shade;
    const ambient = open * shade * (0.75 + 0.25 * nz);
    for (const c of CHANNELS) {
      planes[c][i] = at(surface.colour, c);
      glow[c][i] = light.key[c] * direct + mix(light.ground[c], light.sky[c], 0.5 + 0.5 * ny) * ambient;
    }
    const cosine = Math.max(0, (nx * lx + ny * ly + nz * (lz + 1)) / half);
    const edge = 1 - Math.max(0, nz);
    const rim = 0.03 * edge * edge * edge * edge * open;
    shine[i] = surface.gloss * ((surface.kind === 'wet' ? glint(cosine) : sheen(cosine)) * lit + rim);
    flesh[i] = surface.kind === 'flesh' ? 1 : 0;
  };
  for (let py = 0, i = 0; py < height; py += 1)
    for (let px = 0; px < width; px += 1, i += 1) if (matter[i] !== NOTHING) shadePixel(i, px, py);
  for (const c of CHANNELS) {
    bleed(glow[c], flesh, width, height, c, perCentimetre);
    const [plane, seen, key] = [planes[c], glow[c], light.key[c]];
    for (let i = 0; i < size; i += 1) plane[i] = at(plane, i) * at(seen, i) + at(shine, i) * key;
  }
  return { planes, light };
};
