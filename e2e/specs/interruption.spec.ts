import { expect, type Page, test } from '@playwright/test';
import { breakConnection } from '../support/connection';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { countOf } from '../support/match-events';
import { drawPicture } from '../support/own-picture';
import { type OwnMatch, pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

const OFFLINE = /^Not saved: no connection/;

/** One review from the probe to the vote, in which everything breaks once. */
test.describe('a review that is interrupted', () => {
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
      externalId: 'INTERRUPTED',
      probe: await draw(1),
      candidates: [await draw(2), await draw(3)],
    });
    page = await desk.open(browser, 'ada');
    ada = new Reviewer(page, PASSWORD);
    expect(await ada.claimNext('Missing persons')).toBe(match.id);
  });
  test.afterAll(async () => {
    await page?.context().close();
    await desk?.close();
  });

  /** What the desk has of one part of the draft. */
  const keptOf = async (part: string): Promise<unknown> =>
    (await ada.drafts()).find((draft) => draft.part === part)?.body;
  const offline = (on: boolean) => page.context().setOffline(on);
  const notes = () => page.getByLabel('Notes');

  test('by a network cut while somebody types: every word stays and is sent later', async () => {
    await notes().pressSequentially('The left ear ');
    await expect(page.getByText('Draft saved')).toBeVisible();
    await offline(true);
    await notes().pressSequentially('has a notch');
    await expect(page.getByText(OFFLINE)).toBeVisible();
    await notes().pressSequentially(', seen at 1:1.');
    await offline(false);
    await expect(page.getByText('Draft saved')).toBeVisible();
    await expect(notes()).toHaveValue('The left ear has a notch, seen at 1:1.');
    await expect
      .poll(() => keptOf('analysis'))
      .toMatchObject({ notes: 'The left ear has a notch, seen at 1:1.' });
  });

  test('by a reload without a connection: what the desk never had is there again', async () => {
    await offline(true);
    await notes().press('End');
    await notes().pressSequentially(' A scar?');
    await expect(page.getByText(OFFLINE)).toBeVisible();
    await page.reload().catch(() => undefined);
    await expect(notes()).toBeHidden();
    await offline(false);
    await page.goto(`/review/${match.id}`);
    await expect(notes()).toHaveValue('The left ear has a notch, seen at 1:1. A scar?');
    await expect
      .poll(() => keptOf('analysis'))
      .toMatchObject({ notes: 'The left ear has a notch, seen at 1:1. A scar?' });
    await ada.analyse();
  });

  test('by a server that is killed: what was saved and what was typed meanwhile', async () => {
    const [first, second] = [
      await ada.markOf(match.candidates[0]),
      await ada.markOf(match.candidates[1] ?? ''),
    ];
    await ada.show(second);
    await ada.exclude(second);
    await ada.show(first);
    const form = page.getByRole('form', { name: `Disposition of ${first}` });
    await form.getByRole('radio', { name: /^Retain/ }).check();
    await ada.find(first, 'Ears', 'Similar', 'The same notch');
    await expect(page.getByText('Draft saved')).toBeVisible();

    await desk.kill();
    await form.getByLabel('Note on Ears').pressSequentially(' in both');
    await ada.find(first, 'Nose', 'Dissimilar, explainable', 'Another lens');
    await expect(page.getByText(OFFLINE)).toBeVisible();
    await offline(true);
    await desk.restart();
    await offline(false);
    await expect(page.getByText('Draft saved')).toBeVisible({ timeout: 30_000 });

    await page.reload();
    await ada.show(first);
    await expect(form.getByLabel('Note on Ears')).toHaveValue('The same notch in both');
    await expect(form.getByLabel('Note on Nose')).toHaveValue('Another lens');
    await expect(page.getByRole('button', { name: `Show ${second}, excluded` })).toBeVisible();
    expect(await countOf(desk, match.id, 'probe.analysed')).toBe(1);
  });

  test('by another tab that takes the hold: the form freezes, and no version is lost', async () => {
    const mark = await ada.markOf(match.candidates[0]);
    const form = page.getByRole('form', { name: `Disposition of ${mark}` });
    const other = new Reviewer(await page.context().newPage(), PASSWORD);
    // These words do not reach the desk before the other tab takes the match.
    const line = await breakConnection(page, `drafts/disposition%3A${match.candidates[0]}`, 'request');
    await form.getByLabel('Note on Ears').fill('Of the first tab');
    await expect(page.getByText(OFFLINE)).toBeVisible();

    await other.page.goto('/queue');
    await other.page.getByRole('button', { name: /^Go on with/ }).click();
    await expect(other.page.getByRole('heading', { name: 'Compare each candidate' })).toBeVisible();
    await expect(page.getByText('You opened this match in another tab.')).toBeVisible();
    await expect(form.getByLabel('Note on Ears')).toBeDisabled();
    await expect(form.getByLabel('Note on Ears')).toHaveValue('Of the first tab');

    await other.show(mark);
    const elsewhere = other.page.getByRole('form', { name: `Disposition of ${mark}` });
    await elsewhere.getByLabel('Note on Ears').fill('Of the second tab');
    await expect(other.page.getByText('Draft saved')).toBeVisible();

    await line.mend();
    await page.getByRole('button', { name: 'Claim it again' }).click();
    await expect(page.getByText('You wrote this in another tab as well')).toBeVisible();
    await expect(form.getByLabel('Note on Ears')).toHaveValue('Of the first tab');
    await page.getByRole('button', { name: 'Show the other version' }).click();
    await expect(form.getByLabel('Note on Ears')).toHaveValue('Of the second tab');
    await page.getByRole('button', { name: 'Keep the one shown' }).click();
    await expect(page.getByText('You wrote this in another tab as well')).toBeHidden();
    await expect(other.page.getByText('You opened this match in another tab.')).toBeVisible();
    await expect(elsewhere.getByLabel('Note on Ears')).toBeDisabled();
    await other.page.close();
    await ada.compare([match.candidates[0]]);
  });

  test('in the middle of the seal: exactly one, whichever way the connection broke', async () => {
    const mark = await ada.markOf(match.candidates[0]);
    const moderate = page
      .getByRole('group', { name: new RegExp(`Probe and ${mark}`) })
      .getByRole('radio', { name: 'Moderate support for the same person' });
    const seal = page.getByRole('button', { name: 'Seal', exact: true });
    await moderate.check();
    const never = await breakConnection(page, 'seal', 'request');
    await seal.click();
    await expect(page.getByText(/^It did not arrive/)).toBeVisible();
    await expect(moderate).toBeChecked();
    expect(await countOf(desk, match.id, 'opinions.sealed')).toBe(0);
    await never.mend();

    const unheard = await breakConnection(page, 'seal', 'answer');
    await seal.click();
    await expect(page.getByRole('heading', { name: 'Look at the evidence' })).toBeVisible();
    expect(unheard.sent()).toBe(1);
    expect(await countOf(desk, match.id, 'opinions.sealed')).toBe(1);
    await unheard.mend();
  });

  test('in the middle of the vote: exactly one, and it can be taken back', async () => {
    await ada.openEvidence();
    const form = page.getByRole('form', { name: 'Your decision' });
    // A vote that does not count yet is nobody's but its person's: the log does not show it.
    const pending = async () => (await (await page.request.get('/api/desk/queue')).json()).mine.pending;
    const never = await breakConnection(page, 'vote', 'request');
    await ada.decide('Reject', null);
    await expect(page.getByText(/^It did not arrive/)).toBeVisible();
    await expect(form.getByLabel('Reasons')).toHaveValue(/The ears, a mole and the hairline agree/);
    expect(await pending()).toEqual([]);
    await never.mend();

    const unheard = await breakConnection(page, 'vote', 'answer');
    await form.getByLabel(/^Your password/).fill(PASSWORD);
    await form.getByRole('button', { name: /^Cast the vote/ }).click();
    await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    expect(unheard.sent()).toBe(1);
    await unheard.mend();
    expect(await pending()).toMatchObject([{ matchId: match.id }]);

    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(form.getByLabel('Reasons')).toHaveValue(/The ears, a mole and the hairline agree/);
    await form.getByLabel(/^Your password/).fill(PASSWORD);
    await form.getByRole('button', { name: /^Cast the vote/ }).click();
    await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    await desk.jump(11_000);
    await expect.poll(() => countOf(desk, match.id, 'vote.counted'), { timeout: 60_000 }).toBe(1);
  });
});
