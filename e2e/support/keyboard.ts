import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const STOPS = 260;

/** Somebody who has a keyboard and nothing else: Tab goes from stop to stop, keys are pressed, text is typed. */
export class Keyboard {
  private constructor(readonly page: Page) {}

  /** Counts what a mouse, a pen or a finger does to the page from its next document on. */
  static async at(page: Page): Promise<Keyboard> {
    await page.addInitScript(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'pointermove'])
        window.addEventListener(kind, () => sessionStorage.setItem('touched-by', kind), { capture: true });
    });
    return new Keyboard(page);
  }

  /** Tabs until this has the focus. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not get to ${String(target)}.`);
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Goes to a button or a link and presses Enter. */
  async use(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  /** Goes to a group of radio buttons, to its first or to the one that is chosen, and by arrows to this one. */
  async choose(group: Locator, name: string | RegExp): Promise<void> {
    const wanted = group.getByRole('radio', { name });
    const all = group.getByRole('radio');
    await wanted.waitFor();
    const checked = all.and(this.page.locator(':checked'));
    await this.reach((await checked.count()) > 0 ? checked : all.first());
    await this.page.keyboard.press('Space');
    for (let left = await all.count(); left > 0 && !(await wanted.isChecked()); left--)
      await this.page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }

  /** Where the focus is now, in words for a failure. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      const where = at?.closest('main')
        ? 'main'
        : at?.closest('dialog, [role="dialog"]')
          ? 'dialog'
          : 'outside';
      return `${where}: ${at?.tagName.toLowerCase()} ${at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 60) ?? ''}`;
    });
  }

  /** The focus is on something within the main region, and neither on all of it nor on the page. */
  async expectFocusKept(when: string): Promise<void> {
    await expect
      .poll(() => this.focus(), { message: `where the focus is ${when}` })
      .toMatch(/^main: (?!main)/);
  }

  /** Nothing but keys has been used in this tab. */
  async expectNoPointer(): Promise<void> {
    expect(await this.page.evaluate(() => sessionStorage.getItem('touched-by'))).toBeNull();
  }
}
