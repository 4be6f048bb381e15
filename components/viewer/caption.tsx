import * as text from '@/components/text/en';
import { recordedEyes } from '@/components/viewer/eyes';
import type { Shown } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

/** Below this (pixels of the file) on a side there is no face to compare. */
const TINY = 24;

interface CaptionProps {
  readonly shown: Shown;
  readonly viewer: Viewer;
  /** Laid by its eyes: then no angle is told, since nothing is measured. */
  readonly follows: boolean;
}

/** Exhibit mark, size and state of one image. */
export function Caption({ shown: { image, name }, viewer, follows }: CaptionProps) {
  const { scale, rotation, mirror } = viewer.view(image);
  const facts = [
    text.viewer.pixels(image.width, image.height),
    text.viewer.zoom(scale),
    ...(follows ? [text.viewer.eyesLevel] : rotation === 0 ? [] : [text.viewer.turned(rotation)]),
  ];
  return (
    <div className={classes.caption}>
      <strong>{image.mark}</strong> {name}
      <span className={classes.size}>{facts.join(' · ')}</span>
      {mirror ? <span className={classes.mirrored}>{text.viewer.mirrored}</span> : null}
      {Math.min(image.width, image.height) < TINY ? (
        <span className={classes.mirrored}>{text.viewer.tiny}</span>
      ) : null}
      {image.landmarks && !recordedEyes(image) ? (
        <span className={classes.mirrored}>{text.viewer.eyesOutside}</span>
      ) : null}
    </div>
  );
}
