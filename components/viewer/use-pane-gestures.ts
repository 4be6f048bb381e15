import { type PointerEvent, useRef } from 'react';
import { pinch } from '@/components/viewer/pointers';
import { placeIn } from '@/components/viewer/use-pane-size';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, panBy } from '@/components/viewer/view';

interface Presses {
  /** A press that did not become a drag, as an offset from the middle of the pane. */
  readonly onPress: (at: Point) => void;
  /** The edge of a curtain that is being dragged, as a share of the pane's width. */
  readonly onEdge: (share: number) => void;
}

/** Pixels that a finger may tremble before a press is a drag. */
const TREMBLE = 5;

/** Mouse, pen and fingers: one moves the image, two pinch and move it, a press on a curtain's handle moves that. */
export const usePaneGestures = (ref: string, viewer: Viewer, { onPress, onEdge }: Presses) => {
  const down = useRef(new Map<number, Point>());
  const path = useRef({ length: 0, fingers: 0, edge: false });

  const moveTo = (id: number, at: Point, width: number) => {
    const before = down.current.get(id);
    if (!before) return;
    const was = [...down.current.values()];
    down.current.set(id, at);
    const now = [...down.current.values()];
    const [by, [a, b], [c, d]] = [[at[0] - before[0], at[1] - before[1]] as const, was, now];
    path.current.length += Math.hypot(...by);
    if (path.current.edge) onEdge(width > 0 ? 0.5 + at[0] / width : 0.5);
    else if (a && b && c && d) viewer.move(ref, (view) => pinch(view, [a, b], [c, d]));
    else viewer.move(ref, (view) => panBy(view, by));
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || down.current.size > 1) return;
      // A captured pointer would take the click from a button that lies on the pane.
      if (event.target instanceof Element && event.target.closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (down.current.size === 0) {
        const edge = event.target instanceof Element && event.target.closest('[data-edge]') !== null;
        path.current = { length: 0, fingers: 0, edge };
      }
      path.current.fingers += 1;
      down.current.set(event.pointerId, placeIn(event.currentTarget, event));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const at = placeIn(event.currentTarget, event);
      if (viewer.compare.loupe) viewer.compare.point(ref, at);
      moveTo(event.pointerId, at, event.currentTarget.clientWidth);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      if (!down.current.delete(event.pointerId)) return;
      const { length, fingers, edge } = path.current;
      if (!edge && fingers === 1 && length < TREMBLE) onPress(placeIn(event.currentTarget, event));
    },
    onPointerCancel: (event: PointerEvent<HTMLDivElement>) => {
      down.current.delete(event.pointerId);
    },
  };
};
