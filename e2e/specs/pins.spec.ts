import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import type { PinPair } from '@/lib/domain/pin';
import { ApiReviewer } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { drawPicture, MARK_RADIUS, type MarkColour } from '../support/own-picture';
import { type OwnMatch, pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';
import { lookAt, markIn, pinIn, seeMark } from '../support/see-marks';

const COLOURS = ['magenta', 'cyan', 'yellow', 'red', 'green'] as const;
type Marks = Readonly<Record<MarkColour, readonly [number, number]>>;

/** The marked pixels: what a person presses on, found on the screen by its colour and by nothing else. */
const marksAround = (x: number, y: number): Marks => ({
  magenta: [x + 1, y - 2],
  cyan: [x + 37, y + 5],
  yellow: [x - 41, y + 41],
  red: [x + 20, y + 43],
  green: [x - 16, y - 44],
});
const MARKS = { probe: marksAround(170, 214), first: marksAround(148, 190), second: marksAround(163, 200) };
const middleOf = ([x, y]: readonly [number, number]) => [x + 0.5, y + 0.5] as const;

/** The probe's pane, or the one frame of both. */
class Panes {
  readonly probe: Locator;
  readonly candidate: Locator;
  readonly joint: Locator;
  constructor(readonly page: Page) {
    this.probe = page.getByRole('group', { name: /^Probe Q-1:/ });
    this.candidate = page.getByRole('group', { name: /^Candidate S-\d:/ });
    this.joint = page.getByRole('group', { name: /^(Curtain|Overlay) of Q-1 and S-\d:/ });
  }

  /** Keys for the image tools, with the focus on this pane. */
  async keys(pane: Locator, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) await pane.press(key);
  }

  async press(pane: Locator, colour: MarkColour): Promise<void> {
    const { at } = await seeMark(this.page, pane, colour);
    await this.page.mouse.click(...at);
  }

  /** Moves the cross from the middle of a pane to a mark, in whole pixels of the page, and sets it. */
  async pressByKeys(pane: Locator, colour: MarkColour): Promise<void> {
    const { at } = await seeMark(this.page, pane, colour);
    const box = await pane.boundingBox();
    if (!box) throw new Error('the pane is not on the screen');
    const go = async (way: number, [back, forth]: readonly [string, string]) => {
      const [key, pixels] = [way < 0 ? back : forth, Math.round(Math.abs(way))];
      for (let left = Math.floor(pixels / 8); left > 0; left--) await pane.press(key);
      for (let left = pixels % 8; left > 0; left--) await pane.press(`Shift+${key}`);
    };
    await go(at[0] - box.x - box.width / 2, ['ArrowLeft', 'ArrowRight']);
    await go(at[1] - box.y - box.height / 2, ['ArrowUp', 'ArrowDown']);
    await pane.press('Enter');
  }

  /** Zooms with the wheel until an image pixel is so many pixels of the page wide; the mark stays where it was. */
  async zoomTo(pane: Locator, colour: MarkColour, scale: number): Promise<void> {
    for (let step = 0; step < 20; step++) {
      const mark = await seeMark(this.page, pane, colour);
      if (mark.width >= scale * 2 * MARK_RADIUS) return;
      await this.page.mouse.move(...mark.at);
      await this.page.mouse.wheel(0, -120);
    }
    throw new Error('the wheel does not zoom');
  }
}

test.describe('paired pins', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(240_000);
  let desk: StoryDesk;
  let match: OwnMatch;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    const drawings = [
      { width: 340, height: 440, seed: 4, marks: MARKS.probe },
      { width: 300, height: 390, seed: 5, marks: MARKS.first },
      { width: 325, height: 410, seed: 6, marks: MARKS.second },
    ];
    const [probe, ...candidates] = await Promise.all(drawings.map(drawPicture));
    if (!probe) throw new Error('no probe');
    match = await pushOwn(desk, {
      externalId: 'PINNED',
      probe,
      candidates,
      // A head that leans, so that laying by the eyes turns the candidate as well.
      change: (body) => ({
        ...body,
        candidates: body.candidates.map((candidate, n) => ({
          ...candidate,
          image: {
            ...candidate.image,
            landmarks:
              n === 0
                ? { left_eye: [116, 171], right_eye: [186, 156] }
                : { left_eye: [122, 166], right_eye: [200, 178] },
          },
        })),
      }),
    });
  });
  test.afterAll(() => desk?.close());

  const open = async (browser: Browser, ratio: number): Promise<[Reviewer, Panes]> => {
    const context = await browser.newContext({
      baseURL: desk.url,
      viewport: { width: 1360, height: 860 },
      deviceScaleFactor: ratio,
    });
    const page = await context.newPage();
    await desk.signIn(page, 'ada');
    return [new Reviewer(page, PASSWORD), new Panes(page)];
  };

  const pinsOn = (page: Page) => page.getByRole('list', { name: 'Pins of this pair' }).getByRole('button');

  /** Sets one pin in each of these views, each on a mark of its own. */
  const pinInEveryView = async (panes: Panes): Promise<void> => {
    const { page, probe, candidate, joint } = panes;
    const done = (colour: MarkColour) => expect(pinsOn(page)).toHaveCount(COLOURS.indexOf(colour) + 1);
    await panes.keys(probe, 'i');
    await page.getByRole('combobox', { name: 'Component group of the next pin' }).selectOption('ears');
    await panes.zoomTo(probe, 'magenta', 2);
    await panes.press(probe, 'magenta');
    await panes.press(candidate, 'magenta');
    await done('magenta');

    // Turned by five times five degrees and mirrored, each image by itself.
    await panes.keys(probe, ']', ']', ']', ']', ']');
    await panes.keys(candidate, 'm', '[', '[', '[');
    await panes.press(candidate, 'cyan');
    await panes.press(probe, 'cyan');
    await done('cyan');

    // Not linked any more: one of them goes far in. Set by the keyboard alone.
    await panes.keys(candidate, 'l');
    await panes.zoomTo(candidate, 'yellow', 7);
    await panes.pressByKeys(probe, 'yellow');
    await panes.pressByKeys(candidate, 'yellow');
    await done('yellow');

    // As they came, laid by the eyes.
    await panes.keys(candidate, 'm', 'l', 'f', 'e');
    await expect(page.getByText('laid by the eyes').last()).toBeVisible();
    await panes.zoomTo(probe, 'red', 2);
    await panes.press(probe, 'red');
    await panes.press(candidate, 'red');
    await done('red');

    // In one frame: a press belongs to the image that is seen there.
    await panes.keys(probe, 'c');
    await expect(joint).toBeVisible();
    await page.getByRole('slider', { name: 'Curtain' }).press('End');
    await panes.press(joint, 'green');
    await page.getByRole('slider', { name: 'Curtain' }).press('Home');
    await panes.press(joint, 'green');
    await done('green');
    await panes.keys(joint, 's');
  };

  /** All pins lie on the marked pixels, to within one pixel of the file. */
  const expectOnMarks = (pins: readonly PinPair[], marks: Marks) => {
    expect(pins).toHaveLength(COLOURS.length);
    for (const [n, colour] of COLOURS.entries())
      for (const [side, wanted] of [
        ['probe', middleOf(MARKS.probe[colour])],
        ['candidate', middleOf(marks[colour])],
      ] as const) {
        const [x, y] = pins[n]?.[side] ?? [Number.NaN, Number.NaN];
        const away = Math.hypot(x - wanted[0], y - wanted[1]);
        expect(away, `${colour} on the ${side}: ${x}, ${y} instead of ${wanted}`).toBeLessThanOrEqual(1);
      }
  };

  /** What is drawn lies where the mark is seen, to within one pixel of the file as it is shown now. */
  const expectDrawn = async (panes: Panes) => {
    for (const side of ['probe', 'candidate'] as const) {
      const look = await lookAt(panes.page, panes[side]);
      for (const colour of COLOURS) {
        const { at, width } = markIn(look, colour);
        const pin = pinIn(look, side, at);
        const pixel = width / (2 * MARK_RADIUS);
        expect(pixel, 'an image pixel is large enough to see').toBeGreaterThan(1);
        expect(Math.hypot(pin[0] - at[0], pin[1] - at[1]), `${colour} on the ${side}`).toBeLessThanOrEqual(
          pixel,
        );
      }
    }
  };

  /** In the match file: pins are drawn upon the image, at the marks that are seen there. */
  const expectPlotted = async (page: Page, figure: Locator) => {
    const image = figure.getByRole('img', { name: /^The pins on/ });
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete)).toBe(true);
    const look = await lookAt(page, image);
    for (const [n, colour] of COLOURS.entries()) {
      const { at } = markIn(look, colour);
      const ring = await figure.locator('g').nth(n).locator('circle').first().boundingBox();
      if (!ring) throw new Error('a pin is not drawn');
      const away = Math.hypot(ring.x + ring.width / 2 - at[0], ring.y + ring.height / 2 - at[1]);
      expect(away, `${colour} in the match file`).toBeLessThanOrEqual(1.5);
    }
  };

  for (const [ratio, n, marks] of [
    [1, 0, MARKS.first],
    [2, 1, MARKS.second],
  ] as const) {
    test(`land on the pressed pixel in every view, ${ratio} pixels of the display to one`, async ({
      browser,
    }) => {
      const [ada, panes] = await open(browser, ratio);
      const { page } = ada;
      if (n === 0) {
        expect(await ada.claimNext('Missing persons')).toBe(match.id);
        await ada.analyse();
      } else {
        await page.goto('/queue');
        await page.getByRole('button', { name: /^Go on with/ }).click();
        await expect(page.getByRole('heading', { name: 'Compare each candidate' })).toBeVisible();
      }
      const key = match.candidates[n] ?? '';
      const shown = await ada.markOf(key);
      await ada.show(shown);
      await pinInEveryView(panes);
      await expectDrawn(panes);
      await ada.exclude(shown);
      const saved = (await ada.view()).candidates?.find((c) => c.key === key)?.disposition;
      expectOnMarks(saved?.pins ?? [], marks);

      // After a reload, in a view that none of them was set in.
      await page.reload();
      await ada.show(shown);
      await panes.keys(panes.candidate, ']', ']', 'm');
      await panes.zoomTo(panes.probe, 'magenta', 2.4);
      await expectDrawn(panes);
      await page.context().close();
    });
  }

  test('come back in the match file', async ({ browser }) => {
    const ada = await ApiReviewer.signIn(desk.url, 'ada');
    await ada.resume(match.id);
    for (const path of ['/comparison-finish', '/seal'] as const) {
      const answer = await ada.post(path, path === '/seal' ? { opinions: {} } : undefined);
      expect(answer.status(), await answer.text()).toBe(200);
    }
    const page = await desk.open(browser, 'dana');
    const file = await page.request.get(`/api/audit/matches/${match.id}`);
    const { rounds } = (await file.json()) as {
      rounds: readonly { dispositions: readonly { candidate: string; pins: readonly PinPair[] }[] }[];
    };
    const { dispositions = [] } = rounds[0] ?? {};
    expect(dispositions).toHaveLength(2);
    for (const { candidate, pins } of dispositions)
      expectOnMarks(pins, candidate === match.candidates[0] ? MARKS.first : MARKS.second);
    await page.goto(`/matches/${match.id}`);
    // Drawn upon the images as well, at the marks that are seen there.
    const lists = page.locator('details').filter({ hasText: `${COLOURS.length} pins` });
    await expect(lists).toHaveCount(match.candidates.length);
    for (const list of await lists.all()) await list.locator('summary').click();
    await expect(lists.getByRole('listitem')).toHaveCount(COLOURS.length * match.candidates.length);
    for (const figure of await lists.getByRole('figure').all()) await expectPlotted(page, figure);
    await page.context().close();
  });
});
