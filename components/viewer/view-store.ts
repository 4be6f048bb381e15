import type { Side } from '@/components/viewer/pins/pin-draft';
import type { Point } from '@/components/viewer/view';
import type { ViewerState } from '@/components/viewer/viewer-state';

/** What changes with every movement of a hand. */
export interface Live {
  readonly state: ViewerState;
  /** Where the pointer is: in which pane, as an offset from its middle; null before it was in any. */
  readonly pointer: { readonly ref: string; readonly at: Point } | null;
  /** A pin on its way to another place of its image. */
  readonly carried: { readonly id: string; readonly side: Side; readonly at: Point } | null;
}

/** Without a change for so long, the hand rests: words are told, and the images drawn at their best. */
export const REST_MS = 150;
/** What is read meanwhile, such as an enlargement in words, changes no more often than this. */
export const PACE_MS = 100;

type Tell = () => void;
type Step = (live: Live) => Live;

/**
 * Holds what moves outside of React: canvases are drawn once a frame straight from here, and components hear of it
 * when the hand rests. Rendering the screen for each of 60 frames a second would cost more than the drawing.
 */
export const createViewStore = (state: ViewerState) => {
  let live: Live = { state, pointer: null, carried: null };
  let settled = live;
  let moving = false;
  let asked = false;
  let paced = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const [painters, readers, hearers] = [new Set<Tell>(), new Set<Tell>(), new Set<Tell>()];
  const tell = (all: ReadonlySet<Tell>) => {
    for (const one of [...all]) one();
  };
  const add = (all: Set<Tell>) => (one: Tell) => {
    all.add(one);
    return () => {
      all.delete(one);
    };
  };
  const paint = (now: number) => {
    asked = false;
    tell(painters);
    if (now - paced < PACE_MS) return;
    paced = now;
    tell(readers);
  };
  const repaint = () => {
    if (!asked) requestAnimationFrame(paint);
    asked = true;
  };
  const settle = () => {
    clearTimeout(rest);
    moving = false;
    settled = live;
    tell(readers);
    tell(hearers);
    repaint();
  };
  const change = (step: Step): boolean => {
    const next = step(live);
    if (next === live) return false;
    live = next;
    repaint();
    return true;
  };
  return {
    now: () => live,
    /** The same until the hand rests. */
    settled: () => settled,
    /** While something moves, drawing may be plainer. */
    moving: () => moving,
    repaint,
    /** One step of many, of a hand that moves. */
    move: (step: Step) => {
      if (!change(step)) return;
      moving = true;
      clearTimeout(rest);
      rest = setTimeout(settle, REST_MS);
    },
    /** A change by itself: told at once. */
    set: (step: Step) => {
      if (change(step)) settle();
    },
    onPaint: add(painters),
    onPace: add(readers),
    onSettled: add(hearers),
  };
};

export type ViewStore = ReturnType<typeof createViewStore>;
