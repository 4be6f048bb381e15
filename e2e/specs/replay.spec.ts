import { expect, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { expectAccessible } from '../support/expect-accessible';
import { drawPicture } from '../support/own-picture';
import { pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

test.describe('a review, replayed', () => {
  test.setTimeout(240_000);
  let desk: StoryDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  test('a supervisor sees what a reviewer saw, step by step, and nothing that is not sealed', async ({
    browser,
  }) => {
    const draw = (seed: number) => drawPicture({ width: 480, height: 600, seed });
    const match = await pushOwn(desk, {
      externalId: 'REPLAYED',
      probe: await draw(1),
      candidates: [await draw(2), await draw(3)],
    });
    const page = await desk.open(browser, 'ada');
    const ada = new Reviewer(page, PASSWORD);
    expect(await ada.claimNext('Missing persons')).toBe(match.id);
    await ada.analyse();
    const [first] = (await ada.view()).candidates ?? [];
    if (!first) throw new Error('no candidate on the screen');
    await ada.compare([first.key]);

    const dana = await desk.open(browser, 'dana');
    await dana.goto(`/matches/${match.id}`);
    await dana.getByRole('link', { name: /^Replay this review by / }).click();
    await expect(dana.getByRole('heading', { name: 'Replay: REPLAYED' })).toBeVisible();
    const timeline = dana.getByRole('slider', { name: 'Timeline' });
    await timeline.press('End');
    // What was done with candidates is theirs alone until they seal.
    await expect(dana.getByText(/retained candidate|excluded candidate/)).toHaveCount(0);
    await expect(dana.getByRole('img', { name: /^Probe, / })).toBeVisible();

    await ada.seal(await ada.markOf(first.key));
    await dana.reload();
    await expect(timeline).toHaveAttribute('aria-valuetext', /^Step 1 of \d+: .* claimed it/);
    await expect(dana.getByText('No image was served yet.')).toBeVisible();
    await dana.getByRole('button', { name: 'Next' }).click();
    await expect(dana.getByText('Step 2 of')).toBeVisible();
    await timeline.focus();
    await dana.keyboard.press('ArrowLeft');
    await expect(dana.getByText('Step 1 of')).toBeVisible();
    await expect(dana.getByRole('button', { name: 'Previous' })).toBeDisabled();
    await dana.getByLabel('Speed').selectOption('60 times as fast');
    await dana.getByRole('button', { name: 'Play' }).click();
    await expect(dana.getByRole('button', { name: 'Next' })).toBeDisabled({ timeout: 60_000 });
    await expect(dana.getByRole('button', { name: 'Play' })).toBeVisible();
    await dana.getByRole('button', { name: 'Previous' }).click();
    await expect(dana.getByText(/ sealed: .*support/)).toBeVisible();
    await expect(dana.getByText(/^As the screen stood at the seal: side by side/)).toBeVisible();
    await expect(dana.getByRole('img', { name: /, as far as it was on the screen$/ })).toHaveCount(2);
    await expectAccessible(dana);
    if (process.env.SECOND_LOOK_SHOTS) {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [2560, 'dark'],
      ] as const) {
        await dana.setViewportSize({ width, height: 1000 });
        await dana.emulateMedia({ colorScheme });
        await dana.screenshot({
          path: `${process.env.SECOND_LOOK_SHOTS}/replay-${width}.png`,
          fullPage: true,
        });
      }
    }
    for (const one of [page, dana]) await one.context().close();
  });
});
