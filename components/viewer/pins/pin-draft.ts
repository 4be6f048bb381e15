import type { Point, Size } from '@/components/viewer/view';
import { MAX_PINS, type PinPair } from '@/lib/domain/pin';
import type { ComponentKey } from '@/lib/domain/worksheet';

export type Side = 'probe' | 'candidate';

export const otherSide = (side: Side): Side => (side === 'probe' ? 'candidate' : 'probe');

/** A pin that has its place in one image and waits for its partner in the other. */
export interface HalfPin {
  readonly component: ComponentKey;
  readonly side: Side;
  readonly at: Point;
}

/** The pins of one candidate while they are set. */
export interface PinDraft {
  readonly pins: readonly PinPair[];
  readonly half: HalfPin | null;
}

/** Name of the pin that has no partner yet, beside `p1`, `p2`… */
export const HALF = 'half';

export const isFull = ({ pins }: PinDraft): boolean => pins.length >= MAX_PINS;

/** Never the number of a pin that was deleted last, as far as the others tell. */
const nextNumber = (pins: readonly PinPair[]): number =>
  1 + Math.max(0, ...pins.map(({ id }) => Number.parseInt(id.slice(1), 10) || 0));

/** What a pin is called on the screen. */
export const pinNumber = ({ pins }: PinDraft, id: string): string =>
  id === HALF ? String(nextNumber(pins)) : id.slice(1);

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** The nearest place in the image, to a hundredth of its pixels; what is no number becomes its corner. */
export const inImage = ({ width, height }: Size, [x, y]: Point): Point => {
  const within = (value: number, most: number) =>
    Number.isFinite(value) ? hundredth(Math.min(most, Math.max(0, value))) : 0;
  return [within(x, width), within(y, height)];
};

/**
 * A press on one image. The first begins a pin, the next on the other image completes it; once more on the same image
 * takes the half to another place.
 */
export const placePin = (draft: PinDraft, component: ComponentKey, side: Side, at: Point): PinDraft => {
  const { pins, half } = draft;
  if (half?.side === side) return { pins, half: { ...half, at } };
  if (isFull(draft)) return draft;
  if (!half) return { pins, half: { component, side, at } };
  const [probe, candidate] = side === 'probe' ? [at, half.at] : [half.at, at];
  const pin = { id: `p${nextNumber(pins)}`, component: half.component, probe, candidate };
  return { pins: [...pins, pin], half: null };
};

export const pinAt = ({ pins, half }: PinDraft, id: string, side: Side): Point | null => {
  if (id === HALF) return half?.side === side ? half.at : null;
  return pins.find((pin) => pin.id === id)?.[side] ?? null;
};

export const movePin = (draft: PinDraft, id: string, side: Side, at: Point): PinDraft => ({
  pins: draft.pins.map((pin) => (pin.id === id ? { ...pin, [side]: at } : pin)),
  half: id === HALF && draft.half?.side === side ? { ...draft.half, at } : draft.half,
});

export const removePin = ({ pins, half }: PinDraft, id: string): PinDraft => ({
  pins: pins.filter((pin) => pin.id !== id),
  half: id === HALF ? null : half,
});

export const componentOf = ({ pins, half }: PinDraft, id: string): ComponentKey | null =>
  (id === HALF ? half?.component : pins.find((pin) => pin.id === id)?.component) ?? null;

export const giveComponent = ({ pins, half }: PinDraft, id: string, component: ComponentKey): PinDraft => ({
  pins: pins.map((pin) => (pin.id === id ? { ...pin, component } : pin)),
  half: id === HALF && half ? { ...half, component } : half,
});
