import { useReducer, useState } from 'react';
import { type Adjust, PLAIN } from '@/components/viewer/adjust';
import type { Size, View } from '@/components/viewer/view';
import { gesture, reframe, type ViewerState, viewOf } from '@/components/viewer/viewer-state';
import type { ImageView } from '@/lib/domain/projection-view';

const START: ViewerState = { views: {}, sizes: {}, linked: true, framing: 'image' };

/** All that the image tools know. Nothing here is sent anywhere or changes a file. */
export const useViewer = (images: readonly ImageView[], framing: ViewerState['framing']) => {
  const [state, change] = useReducer(
    (before: ViewerState, step: (now: ViewerState) => ViewerState) => step(before),
    {
      ...START,
      framing,
    },
  );
  const [chosen, setActive] = useState('probe');
  const [adjust, setAdjust] = useState<Adjust>(PLAIN);
  const [grid, setGrid] = useState(false);
  const [box, setBox] = useState(false);
  const active = images.some((image) => image.ref === chosen) ? chosen : 'probe';

  return {
    active,
    adjust,
    grid,
    box,
    linked: state.linked,
    setActive,
    setAdjust,
    setBox,
    setGrid,
    view: (image: ImageView): View => viewOf(state, images, image),
    measure: (ref: string, size: Size) => change((now) => ({ ...now, sizes: { ...now.sizes, [ref]: size } })),
    /** A gesture in one pane; goes to all of them while linked. */
    move: (ref: string, step: (view: View) => View) => change((now) => gesture(now, images, ref, step)),
    /** For one image only, linked or not: setting it straight, mirroring it. */
    turn: (ref: string, step: (view: View) => View) =>
      change((now) => ({ ...gesture({ ...now, linked: false }, images, ref, step), linked: now.linked })),
    frame: (next: ViewerState['framing']) => change((now) => reframe(now, images, active, next)),
    link: (linked: boolean) => change((now) => ({ ...now, linked })),
  };
};

export type Viewer = ReturnType<typeof useViewer>;
