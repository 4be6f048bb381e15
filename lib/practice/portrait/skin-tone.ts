import { clamp, mixRgb, type Rgb } from './maths';

/** Colours of skin in linear light from least to most melanin; round figures, chosen by eye. */
const TONES: readonly Rgb[] = [
  [0.74, 0.5, 0.395],
  [0.66, 0.405, 0.295],
  [0.52, 0.3, 0.195],
  [0.36, 0.202, 0.13],
  [0.2, 0.113, 0.075],
  [0.098, 0.059, 0.044],
];

/** Colour of skin with this much melanin, 0..1. */
export const toneOf = (melanin: number): Rgb => {
  const where = clamp(melanin, 0, 1) * (TONES.length - 1);
  const i = Math.min(TONES.length - 2, Math.floor(where));
  return mixRgb(TONES[i] as Rgb, TONES[i + 1] as Rgb, where - i);
};
