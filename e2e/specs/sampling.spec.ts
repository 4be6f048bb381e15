import { expect, type Page, test } from '@playwright/test';
import { ApiReviewer } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { expectAccessible } from '../support/expect-accessible';
import type { StoryMatch } from '../support/push-for-story';
import { Reviewer } from '../support/reviewer';
import { recordTraffic } from '../support/traffic';

const LANE = 'missing-persons';

test.describe('sampling', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let match: StoryMatch;
  let right: string;
  let dana: Page;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    desk = await startDesk();
    dana = await desk.open(browser, 'dana');
  });
  test.afterAll(() => desk?.close());

  const shoot = async (name: string): Promise<void> => {
    if (!process.env.SECOND_LOOK_SHOTS) return;
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [2560, 'dark'],
    ] as const) {
      await dana.setViewportSize({ width, height: 1000 });
      await dana.emulateMedia({ colorScheme });
      await dana.screenshot({
        path: `${process.env.SECOND_LOOK_SHOTS}/${name}-${width}.png`,
        fullPage: true,
      });
    }
    await dana.setViewportSize({ width: 1280, height: 720 });
    await dana.emulateMedia({ colorScheme: 'light' });
  };

  const sampling = async () => (await dana.request.get('/api/audit/sampling')).json();
  const answer = async () => {
    const { body } = await desk.api()('GET', `/api/v1/matches/${match.id}`);
    return body as { answer: string; lead?: { token: string } };
  };
  /** The desk raises and clears alarms a moment after what they tell of. */
  const seesAlarm = (times: number): Promise<void> =>
    expect(async () => {
      await dana.goto('/lanes');
      await expect(dana.getByRole('heading', { name: 'Missing persons', exact: true })).toBeVisible();
      await expect(
        dana.getByText(/^A blind re-review speaks against the decision of match STORY-1\./),
      ).toHaveCount(times, { timeout: 3_000 });
    }).toPass({ timeout: 120_000 });
  /** A vote counts once its ten seconds are over by the desk's own clock. */
  const counted = () => desk.jump(11_000);

  test('a supervisor sets a plan, and reads first what it will draw', async () => {
    await dana.goto('/sampling');
    await expect(dana.getByText('No plan is in force, so no decision is drawn.')).toBeVisible();
    await expectAccessible(dana);
    await dana.getByRole('button', { name: 'Set a plan' }).click();
    const form = dana.getByRole('dialog', { name: 'A new plan' });
    await form.getByRole('button', { name: 'Set this plan' }).click();
    await expect(form.getByText('Give the plan a name.')).toBeVisible();
    await form.getByLabel('Name').fill('Every approval');
    await form.getByLabel('Share, in per cent').fill('100');
    await form.getByRole('checkbox', { name: 'Missing persons' }).check();
    await form.getByRole('checkbox', { name: 'Approved' }).check();
    await form.getByLabel('Decided fast').check();
    await form.getByLabel('Seconds').fill('60');
    await expect(form.getByText('Every one of the approvals in Missing persons.')).toBeVisible();
    await expect(form.getByText('In the last 28 days the desk took 0 such decisions.')).toBeVisible();
    await expectAccessible(dana);
    await shoot('sampling-form');
    await form.getByRole('button', { name: 'Set this plan' }).click();
    await expect(form).toBeHidden();
    await expect(dana.getByText(/^Version 1, set by Dana Whitlock, /)).toBeVisible();
    await expect(dana.getByText('Always: decided in under 60 seconds.')).toBeVisible();
  });

  test('two people approve, and the decision is drawn', async () => {
    match = await desk.pushMatch({ candidates: 2, change: (body) => ({ ...body, priority: 9 }) });
    right = match.candidateKey(match.same ?? '');
    const relied = (match.body.evidence ?? []).filter((item) => item.direction === 'supports');
    for (const login of ['ada', 'bo']) {
      const voter = await ApiReviewer.signIn(desk.url, login);
      // The vote before is counted by the desk a moment after the clock allows.
      await expect(async () => voter.claim(LANE, match.id)).toPass({ timeout: 60_000 });
      await voter.approve(
        right,
        relied.map((item) => item.key),
      );
      await counted();
      await voter.http.dispose();
    }
    await expect.poll(async () => (await answer()).answer, { timeout: 60_000 }).toBe('lead');
    const drawn = async () => (await sampling()).results.map((row: { waiting: number }) => row.waiting);
    await expect.poll(drawn, { timeout: 60_000 }).toEqual([1]);
    // Those who decided are not asked again.
    for (const login of ['ada', 'bo']) {
      const voter = await ApiReviewer.signIn(desk.url, login);
      expect((await voter.claimNext(LANE)).status(), login).toBe(404);
      await voter.http.dispose();
    }
  });

  test('a third reviewer looks at it and is told nothing', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: desk.url });
    const traffic = await recordTraffic(context);
    const page = await context.newPage();
    await desk.signIn(page, 'hana');
    const hana = new Reviewer(page, PASSWORD);
    expect(await hana.claimNext('Missing persons')).not.toBe(match.id);
    await hana.analyse();
    const [candidate] = (await hana.view()).candidates ?? [];
    const kept = (await hana.view()).candidates?.find(({ key }) => key === right) ?? candidate;
    if (!kept) throw new Error('no candidate on the screen');
    await hana.compare([kept.key]);
    await hana.seal(await hana.markOf(kept.key), 'Strong support for different persons');
    await hana.openEvidence();
    await hana.castVote('Reject', null);
    // The catalogue of words comes with the scripts; what is asked is what the desk says of this match.
    const said = traffic.heard.filter(({ type, path }) => /json|html/.test(type) || path.startsWith('/api/'));
    const everything = said.map(({ path, body }) => `${path}\n${body.toString('latin1')}`).join('\n');
    expect(everything).toContain(kept.key);
    expect(everything).not.toContain(match.id);
    expect(everything).not.toMatch(/re-?check|re-?review|sampl/i);
    expect(await page.locator('body').innerText()).not.toMatch(/re-?check|re-?review|sampl/i);
    await counted();
    await context.close();
  });

  test('it speaks against the decision: the lead is suspended, and a supervisor concludes', async () => {
    const open = async () => (await sampling()).open.length;
    await expect.poll(open, { timeout: 60_000 }).toBe(1);
    const { lead } = await answer();
    const redeem = await desk.api(desk.keys.redeemer)(
      'POST',
      `/api/v1/leads/${lead?.token}/redeem`,
      JSON.stringify({ purpose: 'missing_person' }),
    );
    expect(redeem.body).toMatchObject({ status: 'suspended' });

    await seesAlarm(1);
    await dana.goto('/sampling');
    await expect(dana.getByText('One waits for a supervisor.')).toBeVisible();
    await expect(
      dana.getByText(
        'The match was approved. The re-review rejects. It sealed “Strong support for different persons” on the approved candidate.',
      ),
    ).toBeVisible();
    await expect(dana.getByText('Its lead is suspended.')).toBeVisible();
    await expect(dana.getByText('0 of 1: too few to tell')).toBeVisible();
    await expectAccessible(dana);
    await shoot('sampling');

    await dana.getByRole('link', { name: /^File of the re-review of / }).click();
    await expect(dana.getByRole('heading', { name: 'Re-review of STORY-1' })).toBeVisible();
    await expect(dana.getByText(/^This is the blind re-review of /)).toBeVisible();
    await expect(dana.getByRole('button', { name: /^(Reopen|Add evidence|Conclude)/ })).toHaveCount(0);
    await expectAccessible(dana);
    await shoot('sampling-recheck');
    await dana.getByRole('link', { name: 'File of the decision' }).click();
    await expect(dana.getByText('The re-review differs.')).toBeVisible();
    await expectAccessible(dana);
    await shoot('sampling-file');
    await dana.goto('/matches');
    await expect(dana.getByRole('rowheader').getByText('Re-review', { exact: true })).toHaveCount(1);
    await shoot('sampling-list');

    await dana.goto('/sampling');
    await dana.getByRole('button', { name: /^Conclude / }).click();
    const form = dana.getByRole('dialog');
    await form.getByRole('button', { name: 'Conclude' }).click();
    await expect(form.getByText('Choose a finding.')).toBeVisible();
    await expectAccessible(dana);
    await form.getByRole('radio', { name: /^The decision was wrong/ }).check();
    await form.getByLabel('What you looked at, and why').fill('Both files. The lobe is attached in one.');
    await form.getByRole('button', { name: 'Conclude' }).click();
    await expect(dana.getByText('Every difference has been concluded.')).toBeVisible();
    await dana.getByText('Concluded', { exact: true }).click();
    await expect(dana.getByText('Both files. The lobe is attached in one.')).toBeVisible();
    await seesAlarm(0);
  });

  test('an ended plan publishes its secret, and an auditor reads all of it', async ({ browser }) => {
    await dana.goto('/sampling');
    await dana.getByRole('button', { name: 'End Every approval' }).click();
    await expectAccessible(dana);
    await dana.getByRole('dialog').getByRole('button', { name: 'End the plan' }).click();
    await expect(dana.getByText('No plan is in force, so no decision is drawn.')).toBeVisible();

    const finn = await desk.open(browser, 'finn');
    await finn.goto('/sampling');
    await finn.getByText('Earlier versions').click();
    await expect(finn.getByText('Published secret')).toBeVisible();
    await expectAccessible(finn);
    await expect(finn.getByRole('button', { name: /^(Set|Change|End|Conclude)/ })).toHaveCount(0);
    await finn.context().close();
    await dana.context().close();
  });
});
