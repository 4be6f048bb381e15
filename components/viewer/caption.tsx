import { useSyncExternalStore } from 'react';
import * as text from '@/components/text/en';
import { recordedEyes } from '@/components/viewer/eyes';
import { isChanged } from '@/components/viewer/levels-state';
import type { Shown } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

/** Below this (pixels of the file) on a side there is no face to compare. */
const TINY = 24;

/** The one word that goes along with a moving hand. */
function Zoom({ image, viewer }: { readonly image: ImageView; readonly viewer: Viewer }) {
  const read = () => text.viewer.zoom(viewer.view(image).scale * window.devicePixelRatio);
  return useSyncExternalStore(viewer.store.onPace, read, () => '');
}

interface CaptionProps {
  readonly shown: Shown;
  readonly viewer: Viewer;
  /** Laid by its eyes: then no angle is told, since nothing is measured. */
  readonly follows: boolean;
}

/** Exhibit mark, size, state and history of one image. */
export function Caption({ shown: { image, name, badges }, viewer, follows }: CaptionProps) {
  const { rotation, mirror } = viewer.view(image);
  const turned = follows ? text.viewer.eyesLevel : rotation === 0 ? null : text.viewer.turned(rotation);
  const warnings = [
    ...(mirror ? [text.viewer.mirrored] : []),
    ...(Math.min(image.width, image.height) < TINY ? [text.viewer.tiny] : []),
    ...(image.landmarks && !recordedEyes(image) ? [text.viewer.eyesOutside] : []),
  ];
  return (
    <div className={classes.caption}>
      <strong>{image.mark}</strong> {name}
      <span className={classes.size}>
        {text.viewer.pixels(image.width, image.height)} · <Zoom image={image} viewer={viewer} />
        {turned ? ` · ${turned}` : ''}
        {isChanged(viewer.levels.of(image.ref)) ? ` · ${text.viewer.levelsChanged}` : ''}
      </span>
      {warnings.map((warning) => (
        <span key={warning} className={classes.mirrored}>
          {warning}
        </span>
      ))}
      {badges.map((badge) => (
        <span key={badge} className={classes.badge}>
          {badge}
        </span>
      ))}
    </div>
  );
}
