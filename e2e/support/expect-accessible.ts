import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const find = async (axe: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
};

/** Nothing that axe finds against WCAG 2.2 AA, targets of 24 px among it; in the dark look only colours differ. */
export const expectClean = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await find(new AxeBuilder({ page }).withTags(TAGS)), `${page.url()} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await find(new AxeBuilder({ page }).withRules(['color-contrast'])), `${page.url()} in dark`).toEqual(
    [],
  );
};

/**
 * Elements that would need scrolling in two directions: wider than the window, or scrolling sideways themselves. The
 * pair of images is excepted (WCAG 1.4.10 names images), and what is hidden from sight counts for nobody.
 */
const tooWide = (): readonly string[] => {
  const name = (element: Element) => {
    const where = element.closest('[aria-label], [id]')?.getAttribute('aria-label') ?? '';
    return `${element.tagName.toLowerCase()}.${element.className} ${where}`.slice(0, 120);
  };
  const page = document.documentElement;
  return [
    ...(page.scrollWidth > page.clientWidth + 1 ? [`the page is ${page.scrollWidth} wide`] : []),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => element.closest('[data-pane]') === null && element.clientWidth > 1)
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map(name),
  ];
};

/** No sideways scrolling at 320 CSS pixels (a window of 1280 at 400 %) and at 640 (at 200 %). */
export const expectReflow = async (page: Page): Promise<void> => {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(() => page.evaluate(tooWide), { message: `${page.url()} at ${width} px` }).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
};

/** Both, for a page at rest. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await expectClean(page);
  await expectReflow(page);
};
