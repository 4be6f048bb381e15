import { type Point, toImageOffset, type View } from '@/components/viewer/view';

/** Radius of the loupe, in pixels of the page. */
export const LOUPE_RADIUS = 104;

/**
 * The view inside the loupe: in its middle the image point that lies at `at` (offset from the middle of the pane),
 * with `power` pixels of the display for each pixel of the file. Turned and mirrored as the pane is.
 */
export const loupeView = (view: View, at: Point, power: number, pixelRatio: number): View => {
  const [dx, dy] = toImageOffset(view, at);
  return { ...view, x: view.x + dx, y: view.y + dy, scale: power / pixelRatio };
};

/** Where the loupe is drawn: at the pointer, but whole in the pane. `half`: half of the pane's width and height. */
export const loupeCentre = ([x, y]: Point, [halfWidth, halfHeight]: Point): Point => {
  const within = (value: number, half: number) => {
    const room = Math.max(0, half - LOUPE_RADIUS - 4);
    return Math.min(room, Math.max(-room, value));
  };
  return [within(x, halfWidth), within(y, halfHeight)];
};
