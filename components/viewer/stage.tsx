'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { layersNow } from '@/components/viewer/layers-now';
import { imagePoint } from '@/components/viewer/pins/pin-places';
import { usePinHand } from '@/components/viewer/pins/use-pin-hand';
import { useCanvas } from '@/components/viewer/use-canvas';
import { useCross } from '@/components/viewer/use-cross';
import { usePaneGestures } from '@/components/viewer/use-pane-gestures';
import { placeIn, usePaneSize } from '@/components/viewer/use-pane-size';
import type { LayerPlan } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, panBy } from '@/components/viewer/view';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface StageProps {
  /** What is drawn here; the first takes the gestures. */
  readonly images: readonly [ImageView, ...ImageView[]];
  readonly layers: readonly LayerPlan[];
  readonly label: string;
  readonly canvasLabel: string;
  readonly viewer: Viewer;
  /** Share of the width at which a curtain hangs. */
  readonly edge?: number;
  /** Told once, when the first image is really on the screen. */
  readonly onDrawn?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** The neutral grey with one or two images on it. Drag, pinch, wheel and keys move them; the files stay as they are. */
export function Stage({ images, layers, label, canvasLabel, viewer, edge, onDrawn, children }: StageProps) {
  const [image] = images;
  const { compare, pins, store } = viewer;
  const frame: RefObject<HTMLDivElement | null> = useRef(null);
  const refs = images.map(({ ref }) => ref);
  const size = usePaneSize(frame, refs, viewer);
  const hand = usePinHand(pins, { pane: size, layers: () => layersNow(layers, viewer), store });
  const setting = viewer.bare ? null : compare.settingEyes ? 'eyes' : pins.on && !pins.frozen ? 'pins' : null;

  const setEye = (at: Point) => {
    const [x, y] = imagePoint(viewer.view(image), at);
    if (x >= 0 && y >= 0 && x <= image.width && y <= image.height) compare.addEye(image.ref, [x, y]);
  };
  const onPress = (at: Point) => {
    if (setting === 'eyes') setEye(at);
    else if (setting === 'pins') hand.place(at);
    else pins.pick(null);
  };
  const cross = useCross(setting !== null && !pins.picked, size, {
    onSet: onPress,
    onEnd: () => (setting === 'eyes' ? compare.setEyes(false) : pins.setOn(false)),
  });
  const handlers = usePaneGestures(image.ref, viewer, {
    onPress,
    onEdge: (share) => compare.turn('curtain', share),
    grab: (at, finger) => (setting === 'eyes' || viewer.bare ? null : hand.grab(at, finger)),
  });

  // Setting begins where something is missing, so that the arrow keys move the cross at once.
  const awaited = setting === 'eyes' ? compare.eyeless?.ref : pins.waiting && viewer.refOf(pins.waiting);
  const wanted =
    setting !== null &&
    (setting === 'eyes' || pins.waiting !== null || pins.begun) &&
    (refs.length > 1 || (awaited ?? viewer.active) === image.ref);
  useEffect(() => {
    if (wanted) frame.current?.focus();
  }, [wanted]);

  const paint = () => {
    const { pointer } = store.now();
    const here = viewer.linked || (pointer?.ref ?? viewer.active) === image.ref;
    return {
      layers: layersNow(layers, viewer),
      grid: viewer.grid,
      loupe: compare.loupe && here ? { at: pointer?.at ?? [0, 0], power: compare.dials.loupe } : null,
      cross: viewer.active === image.ref || refs.length > 1 ? cross.cross : null,
      edge: edge === undefined ? null : (edge - 0.5) * size.width,
      plain: store.moving(),
    };
  };
  const canvas = useCanvas(store, size, paint, onDrawn);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups an image and its keys
    <div
      ref={frame}
      className={classes.stage}
      role="group"
      data-pane
      data-setting={setting ?? undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys and zoom keys work on the focused image
      tabIndex={0}
      aria-label={label}
      onFocus={() => viewer.setActive(image.ref)}
      onKeyDown={(event) => {
        if (!viewer.bare) hand.onKeyDown(event);
        cross.onKeyDown(event);
      }}
      onDoubleClick={(event) => {
        const [x, y] = placeIn(event.currentTarget, event);
        if (setting === null) viewer.step(image.ref, (view) => panBy(view, [-x, -y]));
      }}
      {...handlers}
    >
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={canvasLabel} />
      {children}
    </div>
  );
}
