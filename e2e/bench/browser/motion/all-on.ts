import type { Page } from '@playwright/test';
import { KEYMAP, type Tool } from '@/components/viewer/keymap';
import type { PinPair } from '@/lib/domain/pin';
import { COMPONENTS } from '@/lib/domain/worksheet';
import type { Reviewer } from '../../../support/reviewer';
import { probePane, untilAtRest } from '../compare-pair';
import { TWELVE } from '../pair';

/** What can be on at once, side by side: the pair at equal eye distance, and pins besides. */
const SWITCHES: readonly Tool[] = ['grid', 'box', 'grey', 'align', 'loupe'];
const PINS = 12;

export const press = async (page: Page, tools: readonly Tool[]): Promise<void> => {
  for (const tool of tools) await page.keyboard.press(KEYMAP.find((row) => row.tool === tool)?.key ?? '');
};

const pins = (): readonly PinPair[] =>
  COMPONENTS.slice(0, PINS).map(({ key }, n) => {
    const at = [TWELVE.width * (0.3 + 0.03 * n), TWELVE.height * (0.3 + 0.035 * n)] as const;
    return { id: `p${n + 1}`, component: key, probe: at, candidate: at };
  });

/** Writes pins into this person's draft, as the screen does, and opens the screen afresh with them. */
const withPins = async (reviewer: Reviewer): Promise<void> => {
  const { page } = reviewer;
  const candidate = (await reviewer.view()).candidates?.[0]?.key ?? '';
  const id = reviewer.matchId();
  const token = await page.evaluate((key) => sessionStorage.getItem(key), `lease:${id}`);
  const part = encodeURIComponent(`disposition:${candidate}`);
  const kept = await page.request.put(`/api/desk/reviews/${id}/drafts/${part}`, {
    data: { body: { pins: pins() } },
    headers: { 'x-lease-token': token ?? '', origin: new URL(page.url()).origin },
  });
  if (!kept.ok()) throw new Error(`The draft was not kept: ${kept.status()} ${await kept.text()}`);
  await page.reload();
};

/** Switches everything on: pins, grid, outline, greyscale in the pixels, equal eye distance, loupe. */
export const switchAllOn = async (reviewer: Reviewer): Promise<void> => {
  await withPins(reviewer);
  await untilAtRest(reviewer.page);
  await probePane(reviewer.page).focus();
  await press(reviewer.page, SWITCHES);
  await untilAtRest(reviewer.page);
};
