import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { MARK_COLOURS, type MarkColour } from './own-picture';

/** A place on the page, in its own pixels. */
export type Place = readonly [x: number, y: number];

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type IsColour = (red: number, green: number, blue: number) => boolean;

const isMark = (colour: MarkColour): IsColour => {
  const wanted = [...MARK_COLOURS[colour].slice(1)].map((digit) => digit === 'f');
  return (...channels) => channels.every((value, n) => (wanted[n] ? value > 165 : value < 95));
};
/** Half of it or more: where the middle of an edge is. Pictures of a story are darker than that. */
const isWhite: IsColour = (...channels) => channels.every((value) => value > 172);

/** The frame of a pane shows whether it has the focus, and is none of the picture. */
const FRAME = 6;

/** The part of a pane that is looked at. */
const within = async (pane: Locator, around: Place | null, reach: number): Promise<Extent> => {
  const box = await pane.boundingBox();
  if (!box) throw new Error('the pane is not on the screen');
  const [left, top] = [box.x + FRAME, box.y + FRAME];
  const [right, bottom] = [box.x + box.width - FRAME, box.y + box.height - FRAME];
  if (!around) return { left, right, top, bottom };
  const [x, y] = around;
  return {
    left: Math.max(left, x - reach),
    right: Math.min(right, x + reach),
    top: Math.max(top, y - reach),
    bottom: Math.min(bottom, y + reach),
  };
};

/** Looks at the screen as it is: how far pixels of a colour reach there. Null while there are none. */
const extentOf = async (page: Page, part: Extent, isColour: IsColour): Promise<Extent | null> => {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ratio = info.width / (page.viewportSize()?.width ?? info.width);
  const found = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 };
  for (let y = Math.ceil(part.top * ratio); y < Math.floor(part.bottom * ratio); y++)
    for (let x = Math.ceil(part.left * ratio); x < Math.floor(part.right * ratio); x++) {
      const at = (y * info.width + x) * 3;
      if (!isColour(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) continue;
      found.left = Math.min(found.left, x / ratio);
      found.right = Math.max(found.right, (x + 1) / ratio);
      found.top = Math.min(found.top, y / ratio);
      found.bottom = Math.max(found.bottom, (y + 1) / ratio);
    }
  return found.right < 0 ? null : found;
};

/** The middle of the marked pixel, and how many pixels of the page its mark is wide. */
export const seeMark = async (
  page: Page,
  pane: Locator,
  colour: MarkColour = 'magenta',
): Promise<{ readonly at: Place; readonly width: number }> => {
  const seen = await extentOf(page, await within(pane, null, 0), isMark(colour));
  if (!seen) throw new Error(`the ${colour} mark is not to be seen in this pane`);
  const { left, right, top, bottom } = seen;
  return { at: [(left + right) / 2, (top + bottom) / 2], width: right - left };
};

/** From the middle of a pin to the outer edge of its white line: round on the probe, square on the candidate. */
const EDGE = { probe: 8.75, candidate: 7.75 };
/** A pin with its number, which stands above and to the right. */
const REACH = 25;

/** The middle of the pin that is drawn around here. */
export const seePin = async (
  page: Page,
  pane: Locator,
  side: keyof typeof EDGE,
  around: Place,
): Promise<Place> => {
  const seen = await extentOf(page, await within(pane, around, REACH), isWhite);
  if (!seen) throw new Error('no pin is to be seen here');
  return [seen.left + EDGE[side], seen.bottom - EDGE[side]];
};
