import { rename } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { findFolder } from '../support/find-folder';
import { drawPicture, enlarge, type OwnPicture } from '../support/own-picture';
import { type OwnMatch, type OwnMatchPlan, pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';
import { seeMark } from '../support/see-marks';

test.describe('images that are out of the ordinary', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let page: Page;
  let ada: Reviewer;
  let priority = 0;
  const faults: string[] = [];

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    desk = await startDesk();
    page = await desk.open(browser, 'ada');
    page.on('pageerror', (fault) => faults.push(fault.message));
    ada = new Reviewer(page, PASSWORD);
  });
  test.afterAll(async () => {
    await page?.context().close();
    await desk?.close();
  });

  /** A match that is the next of its lane. */
  const push = async (plan: OwnMatchPlan): Promise<OwnMatch> => {
    const match = await pushOwn(desk, {
      ...plan,
      change: (body) => ({ ...(plan.change?.(body) ?? body), priority: ++priority }),
    });
    expect(await ada.claimNext('Missing persons')).toBe(match.id);
    return match;
  };
  const probe = () => page.getByRole('group', { name: /^Probe Q-1:/ });
  const candidate = () => page.getByRole('group', { name: /^Candidate S-\d:/ });
  /** The image with its mark is to be seen. */
  const drawn = (pane: Locator) =>
    expect
      .poll(() =>
        seeMark(page, pane).then(
          ({ width }) => width > 3,
          () => false,
        ),
      )
      .toBe(true);
  /** What stands under an image. */
  const caption = (mark: RegExp) =>
    page
      .getByRole('figure')
      .filter({ has: page.getByText(mark) })
      .locator('figcaption');
  const release = async () => {
    await page.getByRole('button', { name: 'Release', exact: true }).click();
    await page.getByRole('button', { name: 'Release it' }).click();
    await page.waitForURL('**/queue');
  };
  const portrait = (seed: number): Promise<OwnPicture> =>
    drawPicture({ width: 480, height: 640, seed, marks: { magenta: [210, 330] } });

  test('one pixel beside a panorama, with landmarks outside of it: shown, said, and no tool fails', async () => {
    const strip = await drawPicture({ width: 600, height: 70, seed: 3, marks: { magenta: [304, 30] } });
    const panorama = await enlarge(strip, 10);
    const match = await push({
      externalId: 'ONE-PIXEL',
      probe: await drawPicture({ width: 1, height: 1, seed: 1 }),
      candidates: [await portrait(2), panorama],
      change: (body) => ({
        ...body,
        probe: { sha256: body.probe.sha256 },
        candidates: body.candidates.map((one, n) =>
          n === 0
            ? one
            : {
                ...one,
                image: { ...one.image, landmarks: { left_eye: [-400, 90], right_eye: [90_000, 80] } },
              },
        ),
      }),
    });
    await expect(caption(/^Q-1$/)).toContainText('1 × 1 px');
    await expect(page.getByText('Too few pixels to compare a face').first()).toBeVisible();
    await ada.analyse('Suitable with limits');
    await ada.show(await ada.markOf(match.candidates[1] ?? ''));
    await expect(caption(/^S-\d$/)).toContainText('6000 × 700 px');
    await expect(caption(/^S-\d$/)).toContainText('Recorded eyes cannot be right: not used');
    await drawn(candidate());
    for (const key of [
      '+',
      '+',
      '-',
      ']',
      'm',
      'g',
      'g',
      '#',
      '#',
      'z',
      'z',
      'e',
      'c',
      'o',
      's',
      '1',
      'f',
      '0',
    ])
      await probe()
        .or(page.getByRole('group', { name: / of Q-1 and S-\d:/ }))
        .first()
        .press(key);
    await expect(page.getByRole('button', { name: 'Side by side', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await ada.show(await ada.markOf(match.candidates[0]));
    await expect(caption(/^S-\d$/)).toContainText('480 × 640 px');
    await drawn(candidate());
    expect(faults).toEqual([]);
    await release();
  });

  test('forty megapixels: opened, drawn, and enlarged to its own pixels', async () => {
    const large = await enlarge(
      await drawPicture({ width: 800, height: 500, seed: 7, marks: { magenta: [430, 240] } }),
      10,
    );
    expect(large.width * large.height).toBe(40_000_000);
    await push({ externalId: 'FORTY-MEGAPIXELS', probe: large, candidates: [await portrait(8)] });
    await expect(caption(/^Q-1$/)).toContainText('8000 × 5000 px');
    await drawn(probe());
    const { at } = await seeMark(page, probe());
    await page.mouse.dblclick(...at);
    await probe().press('1');
    await expect(caption(/^Q-1$/)).toContainText('shown at 1:1');
    // Thirteen pixels, ten times as large.
    await expect.poll(async () => Math.round((await seeMark(page, probe())).width / 10)).toBe(13);
    expect(faults).toEqual([]);
    await release();
  });

  test('bytes that vanish from storage: said plainly, the review waits, nothing is lost, and it goes on', async () => {
    const [probePicture, picture] = [await portrait(10), await portrait(11)];
    const match = await push({ externalId: 'VANISHED', probe: probePicture, candidates: [picture] });
    await ada.analyse();
    const mark = await ada.markOf(match.candidates[0]);
    const form = page.getByRole('form', { name: `Disposition of ${mark}` });
    await form.getByRole('radio', { name: /^Retain/ }).check();
    await ada.find(mark, 'Ears', 'Similar', 'The same notch');
    await expect(page.getByText('Draft saved')).toBeVisible();

    const folder = await findFolder(desk.dataDir, picture.sha256);
    await rename(folder, `${folder}.away`);
    await page.reload();
    await expect(page.getByText(`The desk cannot read ${mark} from its storage`)).toBeVisible();
    await expect(page.getByText(/Nothing is lost; what you write is kept as a draft\./)).toBeVisible();
    await ada.show(mark);
    const note = form.getByLabel('Note on Ears');
    await expect(note).toHaveValue('The same notch');
    await note.fill('The same notch, low on the lobe');
    await expect(page.getByText('Draft saved')).toBeVisible();

    await rename(`${folder}.away`, folder);
    await expect(page.getByText(`The desk cannot read ${mark} from its storage`)).toBeHidden({
      timeout: 40_000,
    });
    await expect(note).toHaveValue('The same notch, low on the lobe');
    await ada.compare([match.candidates[0]]);
    expect(faults).toEqual([]);
  });
});
