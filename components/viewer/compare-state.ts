import { closedBy, type Mode, posesOf } from '@/components/viewer/comparison';
import { DIALS, type Dial, type Dials } from '@/components/viewer/dials';
import { type EyesByHand, eyesOf } from '@/components/viewer/eyes';
import type { ImageView } from '@/lib/domain/projection-view';

/** What a person chose for looking at a pair. A view state: nothing of it changes a file. */
export interface CompareState {
  readonly mode: Mode;
  /** What was asked for last and is closed. */
  readonly refused: Mode | null;
  /** Equal eye distance, side by side as well. */
  readonly aligned: boolean;
  readonly dials: Dials;
  /** A blink that stands still. */
  readonly paused: boolean;
  readonly loupe: boolean;
  readonly eyes: EyesByHand;
  /** Whether the next press in a pane sets an eye. */
  readonly settingEyes: boolean;
}

export const COMPARE_START: CompareState = {
  mode: 'side',
  refused: null,
  aligned: false,
  dials: DIALS,
  paused: false,
  loupe: false,
  eyes: {},
  settingEyes: false,
};

/** What closes ways of comparing, besides the images themselves. */
export interface Limits {
  readonly reducedMotion: boolean;
  /** The policy's, in degrees of yaw or pitch. */
  readonly maxPose: number;
}

/** What follows from the choices for the images on the screen. */
export const compareFacts = (
  state: CompareState,
  images: readonly ImageView[],
  { reducedMotion, maxPose }: Limits,
): {
  /** The mode that is shown, which may be another than was chosen: one image is never laid upon itself. */
  readonly mode: Mode;
  readonly poses: ReturnType<typeof posesOf>;
  readonly closed: (mode: Mode) => ReturnType<typeof closedBy>;
  /** The images have an eye line each. */
  readonly alignable: boolean;
  /** The first image whose eye line nobody knows. */
  readonly eyeless: ImageView | null;
  /** The other image follows the eyes of the probe. */
  readonly joined: boolean;
  /** What less and more turn now. */
  readonly dial: Dial | null;
} => {
  const [lead, other] = images;
  const poses = posesOf(lead?.pose ?? null, other?.pose ?? null, maxPose);
  const closed = (mode: Mode) => closedBy(mode, poses, reducedMotion);
  const mode = !other || state.settingEyes || closed(state.mode) ? 'side' : state.mode;
  const eyeless = images.find((image) => !eyesOf(image, state.eyes)) ?? null;
  const alignable = images.length > 1 && !eyeless;
  const joined = alignable && !state.settingEyes && (state.aligned || mode !== 'side');
  const dial = state.loupe ? 'loupe' : mode === 'side' ? null : mode;
  return { mode, poses, closed, alignable, eyeless, joined, dial };
};
