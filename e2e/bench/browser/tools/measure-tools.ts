import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { KEYMAP, TOOLS, type Tool } from '@/components/viewer/keymap';
import { percentile } from '../../percentile';
import { type Measured, type Report, under } from '../../report';
import { atBrowserDesk } from '../browser-desk';
import { comparePair, probePane, untilAtRest } from '../compare-pair';
import type { BrowserOptions } from '../options';
import { photographed, TWELVE } from '../pair';
import { type Interaction, interactions, watchInteractions } from './interactions';
import { ROUND } from './tool-rounds';

const AIM_MS = 100;
/** Long enough for what a press set off to end, as a hand leaves it. */
const BETWEEN_MS = 250;

const keyOf = (tool: Tool): string => KEYMAP.find((row) => row.tool === tool)?.key ?? '';

const pressRounds = async (page: Page, rounds: number): Promise<readonly Interaction[]> => {
  await watchInteractions(page);
  await probePane(page).focus();
  for (let round = 0; round < rounds; round++)
    for (const tool of ROUND) {
      // Another mode has other panes; arrow keys want one that has the focus.
      if (tool === 'left') await probePane(page).focus();
      await page.keyboard.press(keyOf(tool));
      await sleep(BETWEEN_MS);
    }
  await sleep(1000);
  return interactions(page);
};

const rowsOf = (all: readonly Interaction[]): readonly Measured[] => {
  const of = (tool: Tool) => all.filter(({ key }) => key === keyOf(tool)).map(({ took }) => took);
  const tools = TOOLS.map((tool) => ({ tool, took: of(tool) })).filter(({ took }) => took.length > 0);
  const slow = (took: readonly number[]) => percentile(took, 0.95);
  return tools
    .sort((a, b) => slow(b.took) - slow(a.took))
    .map(({ tool, took }) =>
      under(`– ${tool} (\`${keyOf(tool)}\`)`, slow(took), AIM_MS, 'ms', `median ${percentile(took, 0.5)}`),
    );
};

/** Interaction to next paint of every image tool, by its key. */
export const measureTools = ({ quick }: BrowserOptions): Promise<Report> =>
  atBrowserDesk(async (desk) => {
    const rounds = quick ? 3 : 20;
    const { page } = await comparePair(desk, await photographed(0, TWELVE, 2));
    // Once without counting: code is compiled at its first use.
    await pressRounds(page, 1);
    await untilAtRest(page);
    const all = await pressRounds(page, rounds);
    const took = all.map((one) => one.took);
    return {
      title: 'Interaction to next paint',
      how: `${rounds} rounds through all image tools by their keys, ${all.length} presses, at the comparison of a pair of 12 megapixels each (${TWELVE.width} × ${TWELVE.height}). From the press until the next frame is shown, as the browser’s event timing tells it: in steps of 8 ms, and nothing below 16. Each line is the p95 of its tool.`,
      rows: [
        under('All presses, p95', percentile(took, 0.95), AIM_MS, 'ms', `median ${percentile(took, 0.5)}`),
        ...rowsOf(all),
      ],
    };
  });
