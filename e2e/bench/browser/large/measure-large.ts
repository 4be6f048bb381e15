import { setTimeout as sleep } from 'node:timers/promises';
import { type Report, told } from '../../report';
import { atBrowserDesk } from '../browser-desk';
import { comparePair, probePane } from '../compare-pair';
import { press } from '../motion/all-on';
import { measured } from '../motion/frames';
import { drag } from '../motion/hand';
import type { BrowserOptions } from '../options';
import { FORTY, photographed, type Size, TWELVE } from '../pair';
import { browserMemory } from './browser-memory';

interface Held {
  readonly blank: number;
  readonly open: number;
  readonly grey: number;
  readonly scripting: number;
  readonly dropped: number;
}

const PAN_MS = 5000;

/** A browser of its own for each size, since memory that was once taken is not given back at once. */
const hold = (size: Size): Promise<Held> =>
  atBrowserDesk(async (desk) => {
    const match = await photographed(0, size, 1);
    const page = await desk.open('reviewer-2');
    const blank = await browserMemory(desk.browser);
    await page.context().close();
    const reviewer = await comparePair(desk, match);
    const open = await browserMemory(desk.browser);
    const box = await probePane(reviewer.page).boundingBox();
    if (!box) throw new Error('The probe is not on the screen.');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await press(reviewer.page, ['grey']);
    await sleep(5000);
    const grey = await browserMemory(desk.browser);
    const { scripting, dropped } = await measured(reviewer.page, (cdp) => drag(cdp, at, PAN_MS));
    return { blank, open, grey, scripting, dropped };
  });

const rowsOf = (name: string, { blank, open, grey, scripting, dropped }: Held) => [
  told(
    `${name}: memory of the browser`,
    `${open.toFixed(0)} MB, ${(open - blank).toFixed(0)} above the queue`,
  ),
  told('– once the levels are changed', `${grey.toFixed(0)} MB`),
  told(
    '– pan',
    `scripting ${scripting.toFixed(1)} ms a frame, ${dropped.toFixed(1)} of 60 frames a second dropped`,
  ),
];

/** Memory of the browser and the cost of panning, at the usual size and at the largest that the desk takes. */
export const measureLarge = async (_: BrowserOptions): Promise<Report> => {
  const [usual, largest] = [await hold(TWELVE), await hold(FORTY)];
  return {
    title: 'Large pictures',
    how: `A pair of ${TWELVE.width} × ${TWELVE.height} and one of ${FORTY.width} × ${FORTY.height} pixels each, as large as the desk takes, each in a browser of its own. Memory is that of all its processes, what they share counted once (Pss).`,
    rows: [...rowsOf('12 megapixels', usual), ...rowsOf('40 megapixels', largest)],
  };
};
