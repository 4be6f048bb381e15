import { expect, type Page, test } from '@playwright/test';
import { ApiReviewer } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { countOf } from '../support/match-events';
import { drawPicture } from '../support/own-picture';
import { type OwnMatch, pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

const MINUTE = 60_000;

/** The server's clock jumps, as after a machine slept or was set right; the browser's is a day wrong all along. */
test.describe('a clock that jumps', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let match: OwnMatch;
  let page: Page;
  let ada: Reviewer;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    desk = await startDesk();
    const draw = (seed: number) => drawPicture({ width: 480, height: 600, seed });
    match = await pushOwn(desk, {
      externalId: 'CLOCK',
      probe: await draw(1),
      candidates: [await draw(2)],
      // The lane with the shortest hold: shorter than a session without a request.
      change: (body) => ({ ...body, purpose: { ...body.purpose, code: 'account_recovery' } }),
    });
    const context = await browser.newContext({ baseURL: desk.url });
    page = await context.newPage();
    await page.clock.setSystemTime(Date.now() + 1440 * MINUTE);
    await desk.signIn(page, 'ada');
    ada = new Reviewer(page, PASSWORD);
    expect(await ada.claimNext('Account recovery')).toBe(match.id);
  });
  test.afterAll(async () => {
    await page?.context().close();
    await desk?.close();
  });
  const notes = () => page.getByLabel('Notes');

  test('does not make the screen say another time than the desk has', async () => {
    await expect(
      page.getByText('Yours for about 15 more minutes; it is renewed while you work.'),
    ).toBeVisible();
  });

  test('ahead, past the end of the hold: it says so, another may take the match, and no word is lost', async () => {
    await notes().fill('Light from the left');
    await expect(page.getByText('Draft saved')).toBeVisible();
    await desk.jump(20 * MINUTE);
    const bo = await ApiReviewer.signIn(desk.url, 'bo');
    // The desk takes what nobody holds any more back into the queue a moment later.
    await expect
      .poll(
        async () => {
          const claimed = await bo.claimNext('account-recovery');
          if (claimed.status() === 200)
            ({ matchId: bo.matchId, leaseToken: bo.token } = await claimed.json());
          return claimed.status();
        },
        { timeout: 60_000 },
      )
      .toBe(200);
    expect(bo.matchId).toBe(match.id);
    await notes().fill('Light from the left, and from behind');
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await expect(page.getByText(/It is held by somebody else now\./)).toBeVisible();
    await expect(notes()).toBeDisabled();
    await expect(notes()).toHaveValue('Light from the left, and from behind');

    await bo.release();
    await page.getByRole('button', { name: 'Claim it again' }).click();
    await expect(notes()).toBeEnabled();
    await expect(notes()).toHaveValue('Light from the left, and from behind');
    await expect(page.getByText('Draft saved')).toBeVisible();
  });

  test('so far that the sign-in is over: the words wait in the tab', async () => {
    await desk.jump(35 * MINUTE);
    await notes().fill('Light from the left, and from behind; a hat');
    await expect(page.getByText(/^Not saved: you are signed out/)).toBeVisible();
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByRole('textbox', { name: 'Sign-in name' }).fill('ada');
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`**/review/${match.id}`);
    await page.getByRole('button', { name: 'Claim it again' }).click();
    await expect(notes()).toHaveValue('Light from the left, and from behind; a hat');
    await expect(page.getByText('Draft saved')).toBeVisible();
  });

  test('back: the review goes on, and is recorded once', async () => {
    await desk.jump(-50 * MINUTE);
    await ada.analyse();
    await ada.compare([]);
    await ada.seal(null);
    await ada.openEvidence();
    await ada.castVote('Reject', null);
    expect(await countOf(desk, match.id, 'opinions.sealed')).toBe(1);
    await desk.jump(51 * MINUTE);
    await expect.poll(() => countOf(desk, match.id, 'vote.counted'), { timeout: 60_000 }).toBe(1);
  });
});
