'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { draw } from '@/components/viewer/draw';
import type { Layer } from '@/components/viewer/draw-layer';
import { useEyeCross } from '@/components/viewer/use-eye-cross';
import { usePaneGestures } from '@/components/viewer/use-pane-gestures';
import { placeIn, usePaneSize } from '@/components/viewer/use-pane-size';
import type { Viewer } from '@/components/viewer/use-viewer';
import { panBy } from '@/components/viewer/view';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface StageProps {
  /** What is drawn here; the first takes the gestures. */
  readonly images: readonly [ImageView, ...ImageView[]];
  readonly layers: readonly Layer[];
  readonly label: string;
  readonly canvasLabel: string;
  readonly viewer: Viewer;
  /** Share of the width at which a curtain hangs. */
  readonly edge?: number;
  readonly children?: ReactNode;
}

/** The neutral grey with one or two images on it. Drag, pinch, wheel and keys move them; the files stay as they are. */
export function Stage({ images, layers, label, canvasLabel, viewer, edge, children }: StageProps) {
  const [image] = images;
  const { compare } = viewer;
  const frame: RefObject<HTMLDivElement | null> = useRef(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const refs = images.map(({ ref }) => ref);
  const size = usePaneSize(frame, refs, viewer);
  const eyeCross = useEyeCross(image, viewer, size);
  const handlers = usePaneGestures(image.ref, viewer, {
    onPress: eyeCross.onPress,
    onEdge: (share) => compare.turn('curtain', share),
  });
  const here = viewer.linked || (compare.pointer?.ref ?? viewer.active) === image.ref;

  // Setting an eye line begins where one is missing, so that the arrow keys move the cross at once.
  const wanted = compare.settingEyes && (compare.eyeless?.ref ?? viewer.active) === image.ref;
  useEffect(() => {
    if (wanted) frame.current?.focus();
  }, [wanted]);

  useEffect(() => {
    if (!canvas.current || size.width === 0) return;
    draw(canvas.current, size, {
      layers,
      grid: viewer.grid,
      loupe: compare.loupe && here ? { at: compare.pointer?.at ?? [0, 0], power: compare.dials.loupe } : null,
      cross: viewer.active === image.ref ? eyeCross.cross : null,
      edge: edge === undefined ? null : (edge - 0.5) * size.width,
    });
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups an image and its keys
    <div
      ref={frame}
      className={classes.stage}
      role="group"
      data-pane
      data-setting={compare.settingEyes || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys and zoom keys work on the focused image
      tabIndex={0}
      aria-label={label}
      onFocus={() => viewer.setActive(image.ref)}
      onKeyDown={eyeCross.onKeyDown}
      onDoubleClick={(event) => {
        const [x, y] = placeIn(event.currentTarget, event);
        if (!compare.settingEyes) viewer.move(image.ref, (view) => panBy(view, [-x, -y]));
      }}
      {...handlers}
    >
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={canvasLabel} />
      {children}
    </div>
  );
}
