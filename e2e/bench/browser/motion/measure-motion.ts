import type { Page } from '@playwright/test';
import { type Measured, type Report, told, under } from '../../report';
import { atBrowserDesk } from '../browser-desk';
import { comparePair, probePane } from '../compare-pair';
import type { BrowserOptions } from '../options';
import { photographed, TWELVE } from '../pair';
import { press, switchAllOn } from './all-on';
import { emptyPage } from './empty-page';
import { type Motion, measured } from './frames';
import { drag, type Place, turnWheel } from './hand';

const AIM_MS = 8;
const HANDS = { wheel: turnWheel, pan: drag } as const;
type Hand = keyof typeof HANDS;
type Moved = Readonly<Record<Hand, Motion>>;

const middleOf = async (page: Page): Promise<Place> => {
  const box = await probePane(page).boundingBox();
  if (!box) throw new Error('The probe is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Each movement once without counting, then for so many seconds. */
const moveAll = async (page: Page, at: Place, seconds: number): Promise<Moved> => {
  await page.bringToFront();
  await page.mouse.move(at.x, at.y);
  const once = async (hand: Hand): Promise<Motion> => {
    await measured(page, (cdp) => HANDS[hand](cdp, at, 1500));
    return measured(page, (cdp) => HANDS[hand](cdp, at, 1000 * seconds));
  };
  return { wheel: await once('wheel'), pan: await once('pan') };
};

const NAMES: Readonly<Record<Hand, string>> = { wheel: 'Wheel zoom', pan: 'Pan' };

const rowsOf = (what: string, moved: Moved, empty: Moved): readonly Measured[] =>
  (['wheel', 'pan'] as const).flatMap((hand) => {
    const { scripting, mainThread, dropped } = moved[hand];
    const bare = empty[hand].dropped;
    return [
      under(
        `${NAMES[hand]}, ${what}: scripting a frame`,
        scripting,
        AIM_MS,
        'ms',
        `main thread ${mainThread.toFixed(1)}`,
      ),
      told(
        '– dropped frames a second above an empty page',
        `${(dropped - bare).toFixed(1)} (${dropped.toFixed(1)} against ${bare.toFixed(1)})`,
      ),
    ];
  });

/** Wheel zoom and pan of a pair of 12 megapixels: scripting a frame, and frames dropped beyond an empty page's. */
export const measureMotion = ({ quick }: BrowserOptions): Promise<Report> =>
  atBrowserDesk(async (desk) => {
    const seconds = quick ? 3 : 8;
    const blank = await emptyPage(desk);
    const reviewer = await comparePair(desk, await photographed(0, TWELVE, 1));
    const { page } = reviewer;
    const plain = await moveAll(page, await middleOf(page), seconds);
    await switchAllOn(reviewer);
    const all = await moveAll(page, await middleOf(page), seconds);
    await press(page, ['overlay']);
    const overlay = await moveAll(page, await middleOf(page), seconds);
    const empty = await moveAll(blank, await middleOf(page), seconds);
    return {
      title: 'Zoom and pan, 12 megapixels',
      how: `A pair of ${TWELVE.width} × ${TWELVE.height} pixels each, linked, ${seconds} s of each movement, the mouse telling of itself every 8 ms. All tools: twelve pins, grid, face outline, greyscale in the pixels, equal eye distance and the loupe at once. Frames are counted by requestAnimationFrame, scripting and the main thread by the browser’s own metrics; the empty page is scrolled and dragged the same way in the same browser.`,
      rows: [
        ...rowsOf('all tools on', all, empty),
        ...rowsOf('no tool on', plain, empty),
        ...rowsOf('all tools on, overlay', overlay, empty),
        told('Scripting a frame of the empty page', `${empty.wheel.scripting.toFixed(1)} ms`),
      ],
    };
  });
