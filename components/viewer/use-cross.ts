import { type KeyboardEvent, useState } from 'react';
import type { Point, Size } from '@/components/viewer/view';

const STEP = 8;
/** With Shift, for the last pixels. */
const FINE = 1;

export const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A key of the pane itself, without a meaning of the browser's or of a button that lies on the pane. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && event.target === event.currentTarget;

interface CrossActs {
  readonly onSet: (at: Point) => void;
  readonly onEnd: () => void;
}

/** A cross on a pane that arrows move (Shift: finely), Enter sets and Escape ends; places from the pane's middle. */
export const useCross = (on: boolean, pane: Size, { onSet, onEnd }: CrossActs) => {
  const [cross, setCross] = useState<Point>([0, 0]);
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!on || event.defaultPrevented || !isPlainKey(event)) return;
    if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return;
    // The tools' own keys wait meanwhile.
    event.preventDefault();
    if (event.key === 'Enter') onSet(cross);
    else if (event.key === 'Escape') onEnd();
    else if (arrow) {
      const step = event.shiftKey ? FINE : STEP;
      const within = (value: number, whole: number) => Math.min(whole / 2, Math.max(-whole / 2, value));
      setCross([
        within(cross[0] + arrow[0] * step, pane.width),
        within(cross[1] + arrow[1] * step, pane.height),
      ]);
    }
  };
  return { cross: on ? cross : null, onKeyDown };
};
