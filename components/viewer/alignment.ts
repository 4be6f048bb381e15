import type { Eyes } from '@/components/viewer/eyes';
import { type Point, toImageOffset, toScreen, type View } from '@/components/viewer/view';

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

/**
 * The view of the other image in which its eyes fall on the same places of the pane as the lead's: moved, turned
 * and scaled alike in both directions, never stretched. `mirror` is the other's own. A way of looking: what it
 * turned and scaled by is nowhere shown, since nothing may be measured (references.md A-04).
 */
export const alignTo = (lead: View, leadEyes: Eyes, eyes: Eyes, mirror: boolean): View => {
  const start = toScreen(lead, leadEyes.first);
  const end = toScreen(lead, leadEyes.second);
  // Only one of the two mirrored: what lies left in the one lies right in the other.
  const [a, b] = mirror === lead.mirror ? [eyes.first, eyes.second] : [eyes.second, eyes.first];
  const wanted: Point = [end[0] - start[0], end[1] - start[1]];
  const own: Point = [(mirror ? -1 : 1) * (b[0] - a[0]), b[1] - a[1]];
  const turn = Math.atan2(wanted[1], wanted[0]) - Math.atan2(own[1], own[0]);
  const turned = {
    x: 0,
    y: 0,
    scale: Math.hypot(...wanted) / Math.hypot(...own),
    rotation: ((((turn * 180) / Math.PI) % 360) + 360) % 360,
    mirror,
  };
  const [mx, my] = middle(a, b);
  const [ox, oy] = toImageOffset(turned, middle(start, end));
  return { ...turned, x: mx - ox, y: my - oy };
};
