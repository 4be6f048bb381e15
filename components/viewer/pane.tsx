'use client';

import * as text from '@/components/text/en';
import { Caption } from '@/components/viewer/caption';
import { Fault } from '@/components/viewer/fault';
import { Stage } from '@/components/viewer/stage';
import { type Shown, useShown } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

interface PaneProps {
  readonly shown: Shown;
  readonly viewer: Viewer;
  /** Laid by the eyes of the image beside it. */
  readonly follows: boolean;
}

/** One image on the neutral grey, with its exhibit mark. */
export function Pane({ shown, viewer, follows }: PaneProps) {
  const { image, name } = shown;
  const { layer, ...state } = useShown(shown, viewer);
  return (
    <figure className={classes.pane} data-active={viewer.active === image.ref || undefined}>
      <Stage
        images={[image]}
        layers={[layer]}
        label={text.viewer.pane(name, image.mark)}
        canvasLabel={text.viewer.image(name, image.mark, image.width, image.height)}
        viewer={viewer}
        onDrawn={shown.onDrawn}
      >
        <Fault shown={shown} missing={layer.image === null} {...state} />
      </Stage>
      <figcaption>
        <Caption shown={shown} viewer={viewer} follows={follows} />
      </figcaption>
    </figure>
  );
}
