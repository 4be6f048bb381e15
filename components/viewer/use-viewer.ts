import { useState, useSyncExternalStore } from 'react';
import { alignTo } from '@/components/viewer/alignment';
import { eyesOf } from '@/components/viewer/eyes';
import type { Side } from '@/components/viewer/pins/pin-draft';
import { type PinBoard, usePins } from '@/components/viewer/pins/use-pins';
import { useCompare } from '@/components/viewer/use-compare';
import { useLevels } from '@/components/viewer/use-levels';
import { type Point, rotateBy, type Size, toggleMirror, type View } from '@/components/viewer/view';
import { createViewStore, type Live } from '@/components/viewer/view-store';
import { gesture, isZoomed, reframe, type ViewerState, viewOf } from '@/components/viewer/viewer-state';
import type { ImageView } from '@/lib/domain/projection-view';

const START: ViewerState = { views: {}, sizes: {}, linked: true, framing: 'image' };

/**
 * All that the image tools know. What a moving hand changes lives in `store` and is drawn from there; the rest is
 * React's. Nothing here changes a file; which tools are on goes on record (toolsInUse).
 * @param maxPose the policy's limit of pose for laying one image upon the other, in degrees
 */
export const useViewer = (
  images: readonly ImageView[],
  framing: ViewerState['framing'],
  maxPose: number,
  board: PinBoard | null,
) => {
  const [store] = useState(() => createViewStore({ ...START, framing }));
  const { state: settled } = useSyncExternalStore(store.onSettled, store.settled, store.settled);
  const [chosen, setActive] = useState('probe');
  const [grid, setGrid] = useState(false);
  const [box, setBox] = useState(false);
  const [bare, setBare] = useState(false);
  const levels = useLevels();
  const compare = useCompare(images, maxPose);
  const pins = usePins(board);
  const active = images.some((image) => image.ref === chosen) ? chosen : 'probe';
  const lead = images[0];
  const together = compare.joined || compare.mode !== 'side';

  const change = (step: (now: ViewerState) => ViewerState) => (live: Live) => ({
    ...live,
    state: step(live.state),
  });
  const view = (image: ImageView): View => {
    const { state } = store.now();
    const own = viewOf(state, images, image);
    const leadEyes = lead && eyesOf(lead, compare.eyes);
    const eyes = eyesOf(image, compare.eyes);
    if (!compare.joined || !lead || image === lead || !leadEyes || !eyes) return own;
    return alignTo(viewOf(state, images, lead), leadEyes, eyes, own.mirror);
  };
  const gestured = (ref: string, step: (view: View) => View, linked: (now: ViewerState) => boolean) =>
    change((now) => ({ ...gesture({ ...now, linked: linked(now) }, images, ref, step), linked: now.linked }));
  const withAll = (now: ViewerState) => now.linked || together;
  /** For one image only, linked or not. */
  const alone = (ref: string, step: (view: View) => View) => store.set(gestured(ref, step, () => false));

  return {
    store,
    active,
    levels,
    grid,
    box,
    bare,
    compare,
    pins,
    linked: settled.linked || together,
    setActive,
    setBare,
    setBox,
    setGrid,
    /** How an image lies at this very moment. */
    view,
    zoomed: (image: ImageView) => isZoomed(store.now().state, images, image),
    refOf: (side: Side) => images[side === 'probe' ? 0 : 1]?.ref ?? 'probe',
    measure: (ref: string, size: Size) =>
      store.set(change((now) => ({ ...now, sizes: { ...now.sizes, [ref]: size } }))),
    /** A step of a moving hand in one pane; goes to all of them while linked. */
    move: (ref: string, step: (view: View) => View) => store.move(gestured(ref, step, withAll)),
    /** The same for a key or a button. */
    step: (ref: string, step: (view: View) => View) => store.set(gestured(ref, step, withAll)),
    point: (ref: string, at: Point) => store.move((live) => ({ ...live, pointer: { ref, at } })),
    /** Sets one image straight; while eye lies upon eye the pair turns as one, and the probe leads. */
    turn: (degrees: number) =>
      alone(compare.joined && lead ? lead.ref : active, (before) => rotateBy(before, degrees)),
    mirror: () => alone(active, toggleMirror),
    frame: (next: ViewerState['framing']) => store.set(change((now) => reframe(now, images, active, next))),
    link: (linked: boolean) => {
      if (!linked) compare.align(false);
      store.set(change((now) => ({ ...now, linked })));
    },
  };
};

export type Viewer = ReturnType<typeof useViewer>;
