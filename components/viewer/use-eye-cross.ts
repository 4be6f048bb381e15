import { type KeyboardEvent, useState } from 'react';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, type Size, toImageOffset } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

const STEP = 8;
/** With Shift, for the last pixels. */
const FINE = 1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The eye line of one image set by hand: two presses, or a cross that arrows move (Shift: finely) and Enter sets.
 * Escape ends it. Does nothing unless eyes are being set.
 */
export const useEyeCross = (image: ImageView, viewer: Viewer, pane: Size) => {
  const [cross, setCross] = useState<Point>([0, 0]);
  const { compare } = viewer;

  const set = ([sx, sy]: Point) => {
    const view = viewer.view(image);
    const [dx, dy] = toImageOffset(view, [sx, sy]);
    const [x, y] = [view.x + dx, view.y + dy];
    if (x >= 0 && y >= 0 && x <= image.width && y <= image.height) compare.addEye(image.ref, [x, y]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!compare.settingEyes || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return;
    // The tools' own keys wait meanwhile.
    event.preventDefault();
    if (event.key === 'Enter') set(cross);
    else if (event.key === 'Escape') compare.setEyes(false);
    else if (arrow) {
      const step = event.shiftKey ? FINE : STEP;
      const within = (value: number, whole: number) => Math.min(whole / 2, Math.max(-whole / 2, value));
      setCross([
        within(cross[0] + arrow[0] * step, pane.width),
        within(cross[1] + arrow[1] * step, pane.height),
      ]);
    }
  };
  return {
    cross: compare.settingEyes ? cross : null,
    onKeyDown,
    onPress: (at: Point) => {
      if (compare.settingEyes) set(at);
    },
  };
};
