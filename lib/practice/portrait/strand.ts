import type { Rgb } from './maths';

/** One hair: points in centimetres on the head at rest, root first. */
export type Strand = {
  points: Float32Array;
  colour: Rgb;
  /** share of light that reaches it, for hairs that lie under others */
  open: number;
  /** how much of a pixel it covers at the root, fading to the tip */
  cover: number;
  /** 0 dull .. 1 sleek */
  sheen: number;
};
