import { useReducer, useState } from 'react';
import { type Adjust, PLAIN } from '@/components/viewer/adjust';
import { alignTo } from '@/components/viewer/alignment';
import { eyesOf } from '@/components/viewer/eyes';
import { useCompare } from '@/components/viewer/use-compare';
import { rotateBy, type Size, toggleMirror, type View } from '@/components/viewer/view';
import { gesture, reframe, type ViewerState, viewOf } from '@/components/viewer/viewer-state';
import type { ImageView } from '@/lib/domain/projection-view';

const START: ViewerState = { views: {}, sizes: {}, linked: true, framing: 'image' };

/** All that the image tools know. Nothing here changes a file; which tools are on goes on record (toolsInUse). */
export const useViewer = (images: readonly ImageView[], framing: ViewerState['framing']) => {
  const [state, change] = useReducer(
    (before: ViewerState, step: (now: ViewerState) => ViewerState) => step(before),
    { ...START, framing },
  );
  const [chosen, setActive] = useState('probe');
  const [adjust, setAdjust] = useState<Adjust>(PLAIN);
  const [grid, setGrid] = useState(false);
  const [box, setBox] = useState(false);
  const compare = useCompare(images);
  const active = images.some((image) => image.ref === chosen) ? chosen : 'probe';
  const lead = images[0];
  const together = compare.joined || compare.mode !== 'side';

  const view = (image: ImageView): View => {
    const own = viewOf(state, images, image);
    const leadEyes = lead && eyesOf(lead, compare.eyes);
    const eyes = eyesOf(image, compare.eyes);
    if (!compare.joined || !lead || image === lead || !leadEyes || !eyes) return own;
    return alignTo(viewOf(state, images, lead), leadEyes, eyes, own.mirror);
  };
  /** For one image only, linked or not. */
  const alone = (ref: string, step: (view: View) => View) =>
    change((now) => ({ ...gesture({ ...now, linked: false }, images, ref, step), linked: now.linked }));

  return {
    active,
    adjust,
    grid,
    box,
    compare,
    linked: state.linked || together,
    setActive,
    setAdjust,
    setBox,
    setGrid,
    view,
    measure: (ref: string, size: Size) => change((now) => ({ ...now, sizes: { ...now.sizes, [ref]: size } })),
    /** A gesture in one pane; goes to all of them while linked. */
    move: (ref: string, step: (view: View) => View) =>
      change((now) => ({
        ...gesture({ ...now, linked: now.linked || together }, images, ref, step),
        linked: now.linked,
      })),
    /** Sets one image straight; while eye lies upon eye the pair turns as one, and the probe leads. */
    turn: (degrees: number) =>
      alone(compare.joined && lead ? lead.ref : active, (before) => rotateBy(before, degrees)),
    mirror: () => alone(active, toggleMirror),
    frame: (next: ViewerState['framing']) => change((now) => reframe(now, images, active, next)),
    link: (linked: boolean) => {
      if (!linked) compare.align(false);
      change((now) => ({ ...now, linked }));
    },
  };
};

export type Viewer = ReturnType<typeof useViewer>;
