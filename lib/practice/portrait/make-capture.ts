import type { Capture, CaptureKind } from './capture';
import type { Rgb } from './maths';
import { type Random, randomOf } from './random';

const CLOTHES: readonly [Rgb, ...Rgb[]] = [
  [0.02, 0.022, 0.03],
  [0.03, 0.05, 0.11],
  [0.18, 0.03, 0.03],
  [0.35, 0.35, 0.34],
  [0.05, 0.09, 0.06],
  [0.12, 0.12, 0.13],
  [0.6, 0.6, 0.58],
  [0.2, 0.14, 0.09],
];
const WALLS: readonly [Rgb, ...Rgb[]] = [
  [0.5, 0.52, 0.55],
  [0.62, 0.62, 0.6],
  [0.36, 0.42, 0.5],
  [0.56, 0.53, 0.48],
];

const enrolment = (seed: string, random: Random): Capture => ({
  seed,
  kind: 'enrolment',
  width: 640,
  height: 800,
  yaw: random.normal(0, 2),
  pitch: random.normal(0, 2),
  roll: random.normal(0, 1.2),
  gaze: { yaw: random.normal(0, 1), pitch: random.normal(0, 1) },
  light: {
    azimuth: random.range(-38, 38),
    elevation: random.range(18, 38),
    strength: random.range(0.85, 1.05),
    fill: random.range(0.45, 0.7),
    warmth: random.normal(0, 0.12),
  },
  expression: {
    smile: random.chance(0.25) ? random.range(0.15, 0.5) : 0,
    open: 0,
    frown: 0,
    squint: random.range(0, 0.2),
    raise: random.range(0, 0.2),
  },
  lens: { distance: random.range(110, 180), blur: 0.35, motion: 0, vignette: 0.05, coarse: 1 },
  grain: random.range(0.006, 0.014),
  saturation: 1,
  contrast: 1,
  jpegQuality: Math.round(random.range(86, 94)),
  framing: { headShare: random.range(0.6, 0.66), centreX: 0.5, centreY: 0.47 },
  background: { kind: 'plain', colour: random.pick(WALLS) },
  clothes: { colour: random.pick(CLOTHES), cut: random.pick(['crew', 'vee', 'collar']) },
  caption: null,
  ageOffset: 0,
  weightOffset: 0,
  hair: { style: null, disorder: random.range(0, 0.3) },
  beard: null,
});

const phone = (seed: string, random: Random): Capture => ({
  ...enrolment(seed, random),
  kind: 'phone',
  yaw: random.normal(0, 11),
  pitch: random.normal(3, 5),
  roll: random.normal(0, 5),
  light: {
    azimuth: random.range(-80, 80),
    elevation: random.range(5, 50),
    strength: random.range(0.65, 1.15),
    fill: random.range(0.22, 0.5),
    warmth: random.normal(0.1, 0.4),
  },
  expression: {
    smile: random.chance(0.55) ? random.range(0.3, 1) : 0,
    open: random.chance(0.4) ? random.range(0.2, 0.8) : 0,
    frown: random.chance(0.2) ? random.range(0.2, 0.7) : 0,
    squint: random.range(0, 0.5),
    raise: random.range(0, 0.6),
  },
  lens: {
    distance: random.range(42, 75),
    blur: random.range(0.4, 1.1),
    motion: 0,
    vignette: 0.18,
    coarse: 1,
  },
  grain: random.range(0.014, 0.035),
  saturation: random.range(0.9, 1.2),
  contrast: random.range(0.95, 1.15),
  jpegQuality: Math.round(random.range(68, 84)),
  framing: {
    headShare: random.range(0.58, 0.7),
    centreX: random.range(0.44, 0.56),
    centreY: random.range(0.43, 0.5),
  },
  background: { kind: random.pick(['room', 'street']), colour: random.pick(WALLS) },
  ageOffset: Math.round(random.range(0, 6)),
  weightOffset: random.normal(0, 0.35),
  hair: { style: null, disorder: random.range(0.2, 1) },
  beard: random.chance(0.3) ? random.pick(['none', 'stubble', 'full']) : null,
});

const cctv = (seed: string, random: Random): Capture => ({
  ...phone(seed, random),
  kind: 'cctv',
  yaw: random.normal(0, 13),
  pitch: random.range(-22, -8),
  roll: random.normal(0, 3),
  gaze: { yaw: random.normal(0, 8), pitch: random.normal(0, 4) },
  light: {
    azimuth: random.range(-50, 50),
    elevation: random.range(42, 68),
    strength: random.range(0.65, 1),
    fill: random.range(0.4, 0.62),
    warmth: random.normal(-0.15, 0.25),
  },
  expression: {
    smile: 0,
    open: random.range(0, 0.3),
    frown: random.range(0, 0.5),
    squint: random.range(0, 0.3),
    raise: 0,
  },
  lens: {
    distance: random.range(220, 420),
    blur: random.range(0.8, 1.6),
    motion: random.chance(0.4) ? random.range(1, 4) : 0,
    vignette: 0.25,
    coarse: random.range(1.7, 3),
  },
  grain: random.range(0.016, 0.036),
  saturation: random.range(0.25, 0.7),
  contrast: random.range(0.85, 1.1),
  jpegQuality: Math.round(random.range(32, 55)),
  framing: {
    headShare: random.range(0.36, 0.5),
    centreX: random.range(0.42, 0.58),
    centreY: random.range(0.36, 0.46),
  },
  background: { kind: 'corridor', colour: random.pick(WALLS) },
  caption: `CAM ${String(Math.floor(random.range(1, 24))).padStart(2, '0')}`,
});

const MAKERS: Record<CaptureKind, (seed: string, random: Random) => Capture> = { enrolment, phone, cctv };

const within = (value: number): number => Math.max(-25, Math.min(25, value));

/** A picture's circumstances; the same seed and kind give the same. Angles stay within ±25 degrees. */
export const makeCapture = (seed: string, kind: CaptureKind): Capture => {
  const capture = MAKERS[kind](seed, randomOf(`capture/${kind}/${seed}`));
  return { ...capture, yaw: within(capture.yaw), pitch: within(capture.pitch), roll: within(capture.roll) };
};
