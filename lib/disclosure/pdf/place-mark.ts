import type { Mark } from '@/lib/disclosure/document';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest frame of an image's shape that fits into a box, at its top left. */
export const fitInto = (image: { readonly width: number; readonly height: number }, box: Frame): Frame => {
  if (image.width <= 0 || image.height <= 0) return box;
  const scale = Math.min(box.width / image.width, box.height / image.height);
  return { x: box.x, y: box.y, width: image.width * scale, height: image.height * scale };
};

/** Where a place of the image lies on the page, its own frame being `frame`. */
export const placeMark = (
  mark: Pick<Mark, 'x' | 'y'>,
  image: { readonly width: number; readonly height: number },
  frame: Frame,
): { readonly x: number; readonly y: number } => ({
  x: frame.x + (mark.x / image.width) * frame.width,
  y: frame.y + (mark.y / image.height) * frame.height,
});
