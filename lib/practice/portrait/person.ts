import type { Rgb } from './maths';
import type { Traits } from './traits';

export type HairStyle =
  | 'shaved'
  | 'crop'
  | 'side_part'
  | 'swept_back'
  | 'fringe'
  | 'curls'
  | 'bob'
  | 'long'
  | 'tied_back';
export type BeardStyle = 'none' | 'stubble' | 'moustache' | 'goatee' | 'full';

/** Something on the skin at a place of its own; x and y in centimetres as in `traits.ts`. */
export type Mark = {
  kind: 'mole' | 'scar' | 'birthmark' | 'freckles';
  x: number;
  y: number;
  /** radius, for a scar its length, in centimetres */
  size: number;
  /** how far it stands out, 0..1 */
  tone: number;
  /** radians; only a scar has one that shows */
  angle: number;
};

export type Hair = {
  style: HairStyle;
  colour: Rgb;
  /** share of grey strands, 0..1 */
  grey: number;
  /** 0 straight .. 1 coils */
  curl: number;
  /** height of the hairline over the pupils, centimetres */
  hairline: number;
  /** how far the temples have receded, 0..1 */
  recession: number;
  /** widow's peak, centimetres */
  peak: number;
  /** 1 = bare crown */
  baldness: number;
  /** where the parting is, x in centimetres */
  parting: number;
};

/** One invented person: everything that a second capture of them keeps. Colours are linear light. */
export type Person = {
  seed: string;
  traits: Traits;
  /** −1 slight .. 1 heavy build of the face */
  robustness: number;
  /** years, at the time of enrolment */
  age: number;
  skin: { melanin: number; redness: number; mottling: number; freckles: number };
  iris: Rgb;
  hair: Hair;
  beard: { style: BeardStyle; density: number };
  brows: { density: number };
  marks: readonly Mark[];
};
