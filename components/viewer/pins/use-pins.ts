import { useState } from 'react';
import {
  componentOf,
  giveComponent,
  HALF,
  inImage,
  isFull,
  movePin,
  otherSide,
  type PinDraft,
  pinAt,
  pinNumber,
  placePin,
  removePin,
  type Side,
} from '@/components/viewer/pins/pin-draft';
import type { DrawnPin } from '@/components/viewer/pins/pin-places';
import type { Point, Size } from '@/components/viewer/view';
import type { ComponentKey } from '@/lib/domain/worksheet';

/** The pins of the candidate on the screen, and who keeps them. */
export interface PinBoard {
  readonly candidate: string;
  readonly draft: PinDraft;
  /** After the comparison, or while the match is not held: shown, and left as they are. */
  readonly frozen: boolean;
  readonly change: (to: PinDraft) => void;
}

export interface PickedPin {
  readonly id: string;
  readonly side: Side;
}

const EMPTY: PinDraft = { pins: [], half: null };

/** Setting pins: whether it is on, the component group of the next one, and the pin that is picked. */
export const usePins = (board: PinBoard | null) => {
  const [wanted, setOn] = useState(false);
  const [begun, setBegun] = useState(false);
  const [next, setNext] = useState<ComponentKey | null>(null);
  const [chosen, setChosen] = useState<(PickedPin & { readonly candidate: string }) | null>(null);
  const draft = board?.draft ?? EMPTY;
  const frozen = board?.frozen ?? true;
  // A pin of the candidate before is no pin of this one.
  const picked =
    chosen && chosen.candidate === board?.candidate && componentOf(draft, chosen.id) ? chosen : null;
  const pick = (pin: PickedPin | null) =>
    setChosen(pin && board ? { ...pin, candidate: board.candidate } : null);
  const change = (to: PinDraft) => {
    if (!frozen && to !== draft) board?.change(to);
  };
  const sidesOf = (id: string): readonly Side[] =>
    (['probe', 'candidate'] as const).filter((side) => pinAt(draft, id, side) !== null);

  return {
    draft,
    frozen,
    picked,
    pick,
    /** There is a pair to set pins on. */
    possible: board !== null,
    on: wanted && board !== null,
    /** It was begun with a group known, so that the images may take the keys at once. */
    begun,
    setOn: (on: boolean) => {
      setOn(on);
      setBegun(on && (next ?? draft.half) !== null);
      if (!on) setChosen(null);
    },
    full: isFull(draft),
    component: picked ? componentOf(draft, picked.id) : (draft.half?.component ?? next),
    setComponent: (component: ComponentKey) => {
      setNext(component);
      if (picked) change(giveComponent(draft, picked.id, component));
      else if (draft.half) change(giveComponent(draft, HALF, component));
    },
    sidesOf,
    /** The same pin in the other image, where it is there. */
    pickOther: () => {
      const other = picked && sidesOf(picked.id).find((side) => side !== picked.side);
      if (picked && other) pick({ id: picked.id, side: other });
    },
    /** The image that still waits for its half. */
    waiting: draft.half && otherSide(draft.half.side),
    place: (side: Side, image: Size, at: Point) => {
      const component = draft.half?.component ?? next;
      if (component) change(placePin(draft, component, side, inImage(image, at)));
    },
    move: ({ id, side }: PickedPin, image: Size, at: Point) =>
      change(movePin(draft, id, side, inImage(image, at))),
    remove: (id: string) => {
      change(removePin(draft, id));
      setChosen(null);
    },
    /** As drawn in one image; `carried` is where a hand holds one of them just now. */
    drawn: (side: Side, carried: (PickedPin & { readonly at: Point }) | null): readonly DrawnPin[] => {
      const ids = [...draft.pins.map(({ id }) => id), ...(draft.half ? [HALF] : [])];
      return ids.flatMap((id) => {
        const held = carried?.id === id && carried.side === side ? carried.at : null;
        const at = held ?? pinAt(draft, id, side);
        return at
          ? [{ id, side, label: pinNumber(draft, id), at, selected: picked?.id === id, half: id === HALF }]
          : [];
      });
    },
  };
};

export type Pins = ReturnType<typeof usePins>;
