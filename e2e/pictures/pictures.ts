import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { type StoryDesk, startDesk } from '../support/desk';

const INTO = join(import.meta.dirname, '../../docs/images');
const SIZE = { width: 1600, height: 1000 };

export interface Camera {
  readonly desk: StoryDesk;
  /** A page of this person's own, as large as the pictures are. */
  open(login: string): Promise<Page>;
  /** Keeps what the window shows as `name.png`, in the light look or in both. */
  take(page: Page, name: string, looks?: readonly ('light' | 'dark')[]): Promise<void>;
}

/** As small as 256 colours allow: the pictures lie in the repository. */
const keep = async (picture: Buffer, name: string): Promise<void> => {
  await sharp(picture)
    .png({ palette: true, colours: 256, effort: 10 })
    .toFile(join(INTO, `${name}.png`));
  process.stdout.write(`docs/images/${name}.png\n`);
};

/** Serves a desk from the built tree, hands over a camera, and tidies up. */
export const withCamera = async (work: (camera: Camera) => Promise<void>): Promise<void> => {
  const executablePath = process.env.SECOND_LOOK_CHROMIUM;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const desk = await startDesk();
  try {
    await work({
      desk,
      open: async (login) => {
        const page = await desk.open(browser, login);
        await page.setViewportSize(SIZE);
        return page;
      },
      take: async (page, name, looks = ['light']) => {
        for (const colorScheme of looks) {
          await page.emulateMedia({ colorScheme });
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          await keep(await page.screenshot(), colorScheme === 'dark' ? `${name}-dark` : name);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      },
    });
  } finally {
    await browser.close();
    await desk.close();
  }
};
