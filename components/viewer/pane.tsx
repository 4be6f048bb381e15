'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { pictureOptions } from '@/components/queries/picture';
import * as text from '@/components/text/en';
import { draw } from '@/components/viewer/draw';
import { usePaneGestures } from '@/components/viewer/use-pane-gestures';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface PaneProps {
  readonly image: ImageView;
  readonly name: string;
  readonly url: string;
  readonly viewer: Viewer;
}

/** One image on the neutral grey, with its exhibit mark. Drag, wheel and keys move it; the file stays as it is. */
export function Pane({ image, name, url, viewer }: PaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { data: picture = null, error } = useQuery(pictureOptions(url));
  const view = viewer.view(image);
  const { size, handlers } = usePaneGestures(frame, image.ref, viewer);

  useEffect(() => {
    if (!canvas.current || size.width === 0) return;
    draw(canvas.current, size, {
      picture,
      view,
      adjust: viewer.adjust,
      outline: viewer.box ? image.faceBox : null,
      grid: viewer.grid,
    });
  });

  return (
    <figure className={classes.pane} data-active={viewer.active === image.ref || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups an image and its keys */}
      <div
        ref={frame}
        className={classes.stage}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys and zoom keys work on the focused image
        tabIndex={0}
        aria-label={text.viewer.pane(name, image.mark)}
        onFocus={() => viewer.setActive(image.ref)}
        {...handlers}
      >
        <canvas
          ref={canvas}
          className={classes.canvas}
          role="img"
          aria-label={text.viewer.image(name, image.mark, image.width, image.height)}
        />
        {error ? <p className={classes.fault}>{error.message}</p> : null}
        {!picture && !error ? <p className={classes.fault}>{text.common.loading(name)}</p> : null}
      </div>
      <figcaption className={classes.caption}>
        <strong>{image.mark}</strong> {name}
        <span className={classes.size}>
          {text.viewer.pixels(image.width, image.height)} · {text.viewer.zoom(view.scale)}
          {view.rotation === 0 ? '' : ` · ${text.viewer.turned(view.rotation)}`}
        </span>
        {view.mirror ? <span className={classes.mirrored}>{text.viewer.mirrored}</span> : null}
      </figcaption>
    </figure>
  );
}
