import { expect, test } from '@playwright/test';
import { ApiReviewer, votesCount } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { Reviewer } from '../support/reviewer';

test.describe('two reviewers disagree', () => {
  test.setTimeout(240_000);
  let desk: StoryDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  test('an examiner reviews blind, then reads both votes, and the dissent is printed on the lead', async ({
    browser,
  }) => {
    const match = await desk.pushMatch({ candidates: 3 });
    const right = match.candidateKey(match.same ?? '');
    const [ada, bo] = [await ApiReviewer.signIn(desk.url, 'ada'), await ApiReviewer.signIn(desk.url, 'bo')];
    const supports = (match.body.evidence ?? []).filter((e) => e.direction === 'supports').map((e) => e.key);
    await ada.claim('missing-persons', match.id);
    await ada.approve(right, supports);
    await votesCount();
    await bo.claim('missing-persons', match.id);
    await bo.reject();
    await votesCount();

    const page = await desk.open(browser, 'chidi');
    const chidi = new Reviewer(page, PASSWORD);
    expect(await chidi.claimNext('Missing persons', true)).toBe(match.id);
    await chidi.analyse();
    await chidi.compare([right]);
    const mark = await chidi.markOf(right);
    await expect(page.getByText('The ears differ.')).toBeHidden();
    await chidi.seal(mark);
    await expect(page.getByText('The ears differ.')).toBeHidden();
    await chidi.openEvidence();
    await expect(page.getByRole('heading', { name: 'What the voters say' })).toBeVisible();
    await expect(page.getByText('The ears differ.')).toBeVisible();
    await expect(page.getByText('Bo Lindqvist')).toBeHidden();
    await chidi.disprove(mark);
    await chidi.castVote('Approve', mark);

    const read = async () =>
      (await desk.api()('GET', `/api/v1/matches/${match.id}`)).body as Record<string, never>;
    await expect.poll(async () => (await read()).answer, { timeout: 60_000 }).toBe('lead');
    expect(await read()).toMatchObject({ lead: { state: 'live', candidate: match.same } });
    const { lead } = (await read()) as unknown as { lead: { dissent_count: number } };
    expect(lead.dissent_count).toBeGreaterThan(0);
  });
});
