import { type Adjust, adjustName, PLAIN } from '@/components/viewer/adjust';

/** The levels of the images on the screen: one for all of them, or each its own. */
export interface LevelsState {
  /** The same change on both keeps a pair comparable, so this is how it begins. */
  readonly alike: boolean;
  readonly common: Adjust;
  /** By image ref. */
  readonly own: Readonly<Record<string, Adjust>>;
}

export const LEVELS_START: LevelsState = { alike: true, common: PLAIN, own: {} };

export const adjustOf = ({ alike, common, own }: LevelsState, ref: string): Adjust =>
  alike ? common : (own[ref] ?? common);

export const changeLevels = (state: LevelsState, ref: string, part: Partial<Adjust>): LevelsState => {
  const next = { ...adjustOf(state, ref), ...part };
  return state.alike ? { ...state, common: next } : { ...state, own: { ...state.own, [ref]: next } };
};

/** Parted, each image begins with what both had; joined again, both have what this one has. */
export const setAlike = (state: LevelsState, alike: boolean, ref: string): LevelsState => ({
  alike,
  common: adjustOf(state, ref),
  own: {},
});

/** One image as stored, or all of them (`null`). */
export const resetLevels = (state: LevelsState, ref: string | null): LevelsState =>
  ref === null ? { ...LEVELS_START, alike: state.alike } : changeLevels(state, ref, PLAIN);

/** Whether an image looks another way than as stored. */
export const isChanged = (adjust: Adjust): boolean => adjustName(adjust) !== null;
