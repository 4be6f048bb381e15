import { expect, type Page } from '@playwright/test';
import type { Traffic } from './traffic';

/** Values of masked fields, and whether they may have reached this browser by now. */
export interface Sight {
  readonly open: readonly string[];
  readonly masked: readonly string[];
}

const among = (values: readonly string[], text: string): readonly string[] =>
  values.filter((value) => text.includes(value));

/** Everything that this browser ever received and keeps: all that is open is in it, nothing that is masked. */
export const expectSight = async (
  traffic: Traffic,
  page: Page,
  when: string,
  sight: Sight,
): Promise<void> => {
  const everything = await traffic.everything(page);
  expect(among(sight.masked, everything), `masked, yet it was sent: ${when}`).toEqual([]);
  expect(among(sight.open, everything), `open, yet it never came: ${when}`).toEqual(sight.open);
};

/** Which images were fetched, as refs, each once. */
export const imagesOf = (traffic: Traffic, matchId: string): readonly string[] => {
  const base = `/api/desk/images/${matchId}/`;
  const paths = traffic.heard.map(({ path }) => path).filter((path) => path.startsWith(base));
  return [...new Set(paths.map((path) => decodeURIComponent(path.slice(base.length).split('?')[0] ?? '')))];
};
