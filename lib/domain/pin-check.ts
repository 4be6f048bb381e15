import type { ImageFacts, Point } from '@/lib/domain/image';
import { MAX_PINS, type PinPair } from '@/lib/domain/pin';
import { COMPONENTS } from '@/lib/domain/worksheet';

type Size = Pick<ImageFacts, 'width' | 'height'>;

export interface PinProblem {
  /** The pin's own; null where it is about all of them. */
  readonly id: string | null;
  readonly why: string;
}

const KNOWN: ReadonlySet<string> = new Set(COMPONENTS.map(({ key }) => key));

/** The edges belong to the image; NaN and the infinities lie on none. */
const lies = ([x, y]: Point, { width, height }: Size): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

const problemsOf = (pin: PinPair, probe: Size, candidate: Size, twice: boolean): readonly string[] =>
  [
    twice && 'Another pin has the same id.',
    !KNOWN.has(pin.component) && 'There is no such component group.',
    !lies(pin.probe, probe) && 'Its place on the probe lies outside the image.',
    !lies(pin.candidate, candidate) && 'Its place on the candidate lies outside the image.',
  ].filter((why) => why !== false);

/** Why these pins cannot be kept, one sentence for each fault; empty when they can. */
export const pinProblems = (
  pins: readonly PinPair[],
  probe: Size,
  candidate: Size,
): readonly PinProblem[] => [
  ...(pins.length > MAX_PINS
    ? [{ id: null, why: `There are ${pins.length}; at most ${MAX_PINS} are kept.` }]
    : []),
  ...pins.flatMap((pin, i) => {
    const twice = pins.findIndex(({ id }) => id === pin.id) < i;
    return problemsOf(pin, probe, candidate, twice).map((why) => ({ id: pin.id, why }));
  }),
];
