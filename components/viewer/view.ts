/**
 * How one image lies in its pane. `x`, `y`: the image point (pixels of the file) at the middle of the pane;
 * `scale`: screen pixels per image pixel; `rotation` in degrees clockwise. A view never changes the file.
 */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly rotation: number;
  readonly mirror: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Point = readonly [x: number, y: number];

/** Small enough for a panorama of 40 megapixels, large enough to see a single pixel. */
export const MIN_SCALE = 0.005;
export const MAX_SCALE = 32;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** From an offset on the screen (pixels from the middle of the pane) to an offset in the image. */
export const toImageOffset = (view: View, [sx, sy]: Point): Point => {
  const angle = (-view.rotation * Math.PI) / 180;
  const rx = sx * Math.cos(angle) - sy * Math.sin(angle);
  const ry = sx * Math.sin(angle) + sy * Math.cos(angle);
  return [(view.mirror ? -rx : rx) / view.scale, ry / view.scale];
};

/** The inverse: where an image point lies, in screen pixels from the middle of the pane. */
export const toScreen = (view: View, [ix, iy]: Point): Point => {
  const dx = (view.mirror ? -1 : 1) * (ix - view.x) * view.scale;
  const dy = (iy - view.y) * view.scale;
  const angle = (view.rotation * Math.PI) / 180;
  return [dx * Math.cos(angle) - dy * Math.sin(angle), dx * Math.sin(angle) + dy * Math.cos(angle)];
};

/**
 * Moves the image by screen pixels. Linked images get the same gesture, each in its own pixels, so that two
 * images of different size that lie feature upon feature stay so.
 */
export const panBy = (view: View, by: Point): View => {
  const [dx, dy] = toImageOffset(view, by);
  return { ...view, x: view.x - dx, y: view.y - dy };
};

/** Zooms by `factor` and keeps the image point under the pointer (screen pixels from the middle) where it is. */
export const zoomAt = (view: View, factor: number, at: Point = [0, 0]): View => {
  const scale = clamp(view.scale * factor, MIN_SCALE, MAX_SCALE);
  const before = toImageOffset(view, at);
  const after = toImageOffset({ ...view, scale }, at);
  return { ...view, scale, x: view.x + before[0] - after[0], y: view.y + before[1] - after[1] };
};

export const rotateBy = (view: View, degrees: number): View => ({
  ...view,
  rotation: (((view.rotation + degrees) % 360) + 360) % 360,
});

export const toggleMirror = (view: View): View => ({ ...view, mirror: !view.mirror });

/** One image pixel on one pixel of the display. */
export const oneToOne = (view: View, pixelRatio: number): View => ({ ...view, scale: 1 / pixelRatio });

/** Straight, unmirrored, with all of `rect` in the pane and `margin` (share of the pane) around it. */
export const fitRect = (rect: Rect, pane: Size, margin = 0): View => {
  const room = 1 - 2 * margin;
  const scale = Math.min((pane.width * room) / rect.w, (pane.height * room) / rect.h);
  return {
    x: rect.x + rect.w / 2,
    y: rect.y + rect.h / 2,
    scale: clamp(Number.isFinite(scale) && scale > 0 ? scale : 1, MIN_SCALE, MAX_SCALE),
    rotation: 0,
    mirror: false,
  };
};

export const fitImage = (image: Size, pane: Size): View =>
  fitRect({ x: 0, y: 0, w: image.width, h: image.height }, pane);
