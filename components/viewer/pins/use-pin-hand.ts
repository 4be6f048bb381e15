import type { KeyboardEvent } from 'react';
import { pinAt } from '@/components/viewer/pins/pin-draft';
import {
  imagePoint,
  type PinLayer,
  pinUnder,
  pressedLayer,
  stepInImage,
} from '@/components/viewer/pins/pin-places';
import type { Pins } from '@/components/viewer/pins/use-pins';
import { ARROWS, isPlainKey } from '@/components/viewer/use-cross';
import type { Point, Size } from '@/components/viewer/view';
import type { ViewStore } from '@/components/viewer/view-store';

/** Pixels of the page around the middle of a pin that take it; a finger is wider. */
const REACH = { mouse: 14, finger: 24 };
const [NEAR, FAR] = [1, 10];

/** A press that took something along. */
export interface Grip {
  readonly onMove: (at: Point) => void;
  readonly onEnd: (moved: boolean) => void;
}

interface Ground {
  readonly pane: Size;
  /** What lies in this pane at this moment, lowest first. */
  readonly layers: () => readonly PinLayer[];
  readonly store: ViewStore;
}

/** Pins under a hand and under keys, in one pane. */
export const usePinHand = (pins: Pins, { pane, layers, store }: Ground) => {
  const carry = (id: string, layer: PinLayer, at: Point | null) =>
    store.move((live) => ({ ...live, carried: at && { id, side: layer.side, at } }));

  /** A press on a pin picks it and may carry it off; null where there is none. */
  const grab = (at: Point, finger: boolean): Grip | null => {
    const found = pinUnder(layers(), pane, at, finger ? REACH.finger : REACH.mouse);
    if (!found) return null;
    const { pin, layer, place } = found;
    pins.pick({ id: pin.id, side: pin.side });
    // A pin does not jump to the pointer: it keeps the distance at which it was taken.
    const off: Point = [place[0] - at[0], place[1] - at[1]];
    const under = (to: Point) => imagePoint(layer.view, [to[0] + off[0], to[1] + off[1]]);
    let last: Point | null = null;
    return {
      onMove: (to) => {
        last = under(to);
        if (!pins.frozen) carry(pin.id, layer, last);
      },
      onEnd: (moved) => {
        if (moved && last) pins.move(pin, layer.size, last);
        carry(pin.id, layer, null);
      },
    };
  };

  const place = (at: Point) => {
    const layer = pressedLayer(layers(), pane, at, pins.waiting);
    if (!layer) return pins.pick(null);
    pins.place(layer.side, layer.size, imagePoint(layer.view, at));
  };

  const nudge = (arrow: Point, pixels: number) => {
    const { picked } = pins;
    const here = layers();
    // A pane with one image moves the pin of that image, whichever of the two was picked.
    const layer = here.find(({ side }) => side === picked?.side) ?? here[0];
    const from = picked && layer && pinAt(pins.draft, picked.id, layer.side);
    if (!layer || !from) return;
    const [dx, dy] = stepInImage(layer.view, arrow, pixels);
    if (layer.side !== picked.side) pins.pick({ id: picked.id, side: layer.side });
    pins.move({ id: picked.id, side: layer.side }, layer.size, [from[0] + dx, from[1] + dy]);
  };

  /** Keys of a picked pin; the tools' own wait meanwhile. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!pins.picked || !isPlainKey(event)) return;
    const { id } = pins.picked;
    const arrow = ARROWS[event.key];
    const acts: Readonly<Record<string, () => void>> = {
      Escape: () => pins.pick(null),
      Delete: () => pins.remove(id),
      Backspace: () => pins.remove(id),
    };
    const act = arrow ? () => nudge(arrow, event.shiftKey ? FAR : NEAR) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { grab, place, onKeyDown };
};
