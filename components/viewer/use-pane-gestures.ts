import { type PointerEvent, useRef } from 'react';
import type { Grip } from '@/components/viewer/pins/use-pin-hand';
import { pinch } from '@/components/viewer/pointers';
import { placeIn } from '@/components/viewer/use-pane-size';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, panBy } from '@/components/viewer/view';

interface Presses {
  /** A press that did not become a drag, as an offset from the middle of the pane. */
  readonly onPress: (at: Point) => void;
  /** The edge of a curtain that is being dragged, as a share of the pane's width. */
  readonly onEdge: (share: number) => void;
  /** What lies under a press and goes with it instead of the image; null where nothing does. */
  readonly grab: (at: Point, finger: boolean) => Grip | null;
}

/** Pixels that a finger may tremble before a press is a drag. */
const TREMBLE = 5;

interface Path {
  readonly edge: boolean;
  readonly grip: Grip | null;
  length: number;
  fingers: number;
}

const isOn = (event: PointerEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/** Mouse, pen and fingers: one moves the image, two pinch and move it, a press on a curtain's handle moves that. */
export const usePaneGestures = (ref: string, viewer: Viewer, { onPress, onEdge, grab }: Presses) => {
  const down = useRef(new Map<number, Point>());
  const path = useRef<Path>({ length: 0, fingers: 0, edge: false, grip: null });

  const moveTo = (id: number, at: Point, width: number) => {
    const before = down.current.get(id);
    if (!before) return;
    const was = [...down.current.values()];
    down.current.set(id, at);
    const now = [...down.current.values()];
    const [by, [a, b], [c, d]] = [[at[0] - before[0], at[1] - before[1]] as const, was, now];
    const { edge, grip } = path.current;
    path.current.length += Math.hypot(...by);
    if (edge) onEdge(width > 0 ? 0.5 + at[0] / width : 0.5);
    else if (a && b && c && d) viewer.move(ref, (view) => pinch(view, [a, b], [c, d]));
    else if (grip) grip.onMove(at);
    else viewer.move(ref, (view) => panBy(view, by));
  };

  /** The browser took the pointer away: what was carried stays where it was. */
  const lose = (event: PointerEvent<HTMLDivElement>) => {
    if (down.current.delete(event.pointerId)) path.current.grip?.onEnd(false);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || down.current.size > 1) return;
      // A captured pointer would take the click from a button that lies on the pane.
      if (isOn(event, 'button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = placeIn(event.currentTarget, event);
      if (down.current.size === 0) {
        const edge = isOn(event, '[data-edge]');
        const grip = edge ? null : grab(at, event.pointerType === 'touch');
        path.current = { length: 0, fingers: 0, edge, grip };
      }
      path.current.fingers += 1;
      down.current.set(event.pointerId, at);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const at = placeIn(event.currentTarget, event);
      if (viewer.compare.loupe) viewer.point(ref, at);
      moveTo(event.pointerId, at, event.currentTarget.clientWidth);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      if (!down.current.delete(event.pointerId)) return;
      const { length, fingers, edge, grip } = path.current;
      const still = fingers === 1 && length < TREMBLE;
      if (grip) grip.onEnd(!still && fingers === 1);
      else if (!edge && still) onPress(placeIn(event.currentTarget, event));
    },
    onPointerCancel: lose,
    onLostPointerCapture: lose,
  };
};
