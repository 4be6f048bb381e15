import { type Browser, expect, type Page, test } from '@playwright/test';
import { COMPONENTS } from '@/lib/domain/worksheet';
import { ApiReviewer, approvalOf } from '../support/api-reviewer';
import { type CanaryMatch, pushCanaries } from '../support/canary-match';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { expectSight, imagesOf } from '../support/expect-masked';
import { Reviewer } from '../support/reviewer';
import { recordTraffic, type Traffic } from '../support/traffic';

/** Every byte that a reviewer's browser receives is searched for what it may not have yet. */
test.describe('what is masked is not sent', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  const LANE = 'Missing persons';
  let desk: StoryDesk;
  let match: CanaryMatch;
  let next: CanaryMatch;
  /** What the first two voters wrote, and who they are. */
  const reasons: string[] = [];
  const private_: string[] = [];

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    match = await pushCanaries(desk, 1);
    next = await pushCanaries(desk, 2);
  });
  test.afterAll(() => desk?.close());

  const ofNext = () => [
    next.id,
    ...next.canaries.candidates,
    ...next.canaries.identities,
    ...next.canaries.context,
    ...next.canaries.items,
    ...next.canaries.contents.flat(),
    ...next.canaries.scores,
    ...next.canaries.machine,
    ...next.canaries.never,
  ];

  /** An approval over the API, with words of its own in every field that a person fills in. */
  const voteFirst = async (login: string, name: string): Promise<void> => {
    const voter = await ApiReviewer.signIn(desk.url, login);
    const word = (what: string) => `CANARY-${what}-BY-${login.toUpperCase()}`;
    await voter.claim('missing-persons', match.id);
    const grades = { sharpness: 'good', pose: 'good', light: 'good', occlusion: 'good', suitability: 'good' };
    const sent = [await voter.post('/analysis', { ...grades, faceConfirmed: true, notes: word('NOTES') })];
    const [kept, ...others] = match.candidates;
    const finding = { finding: 'similar', note: word('FINDING'), causes: [] };
    const worksheet = Object.fromEntries(COMPONENTS.map(({ key }) => [key, finding]));
    const put = async (key: string, data: unknown) =>
      voter.http.put(`/api/desk/reviews/${match.id}/candidates/${key}/disposition`, {
        data,
        headers: { 'x-lease-token': voter.token },
      });
    sent.push(await put(kept, { choice: 'retained', differences: [], worksheet }));
    const differences = [{ component: 'ears', note: word('DIFFERENCE') }];
    for (const key of others) sent.push(await put(key, { choice: 'excluded', differences, worksheet: null }));
    sent.push(await voter.post('/comparison-finish'));
    sent.push(await voter.post('/seal', { opinions: { [kept]: 2 } }));
    for (const answer of sent) expect(answer.status(), await answer.text()).toBe(200);
    await voter.toDecision(kept);
    const ballot = approvalOf(kept, match.canaries.items);
    const cast = await voter.vote({ ...ballot, reasons: word('REASONS'), limits: word('LIMITS') });
    expect(cast.status(), await cast.text()).toBe(200);
    reasons.push(word('REASONS'));
    private_.push(
      ...['NOTES', 'FINDING', 'DIFFERENCE', 'LIMITS'].map(word),
      name,
      desk.people.get(login) ?? '',
    );
    // The vote counts once its ten seconds are over by the desk's own clock.
    await desk.jump(11_000);
    await expect
      .poll(async () => (await voter.http.get('/api/desk/queue')).json(), { timeout: 60_000 })
      .toMatchObject({ mine: { pending: [], voted: [{ matchId: match.id }] } });
  };

  const watched = async (browser: Browser, login: string): Promise<[Page, Traffic]> => {
    const context = await browser.newContext({ baseURL: desk.url });
    const traffic = await recordTraffic(context);
    const page = await context.newPage();
    await desk.signIn(page, login);
    return [page, traffic];
  };

  /** One review from the queue to the decision; at each stage the whole of the traffic is looked through. */
  const reviewWatched = async (
    reviewer: Reviewer,
    traffic: Traffic,
    adjudicate: boolean,
    masked: readonly string[],
    others: readonly string[],
  ): Promise<{ readonly open: readonly string[]; readonly never: readonly string[] }> => {
    const { page } = reviewer;
    const { canaries } = match;
    const groups = [
      canaries.candidates,
      [...canaries.identities, ...canaries.context, ...canaries.items],
      ...canaries.contents,
      [...canaries.scores, ...canaries.machine, ...others],
    ];
    const never = [...canaries.never, ...masked];
    const look = (when: string, steps: number) => {
      const open = groups.slice(0, steps).flat();
      return expectSight(traffic, page, when, { open, masked: [...never, ...groups.slice(steps).flat()] });
    };
    await page.goto('/queue');
    await expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible();
    await expectSight(traffic, page, 'at the queue', {
      open: [],
      masked: [match.id, ...never, ...groups.flat()],
    });
    expect(await reviewer.claimNext(LANE, adjudicate)).toBe(match.id);
    await expect(page.getByRole('img', { name: /Q-1/ })).toBeVisible();
    await look('at the analysis', 0);
    expect(imagesOf(traffic, match.id)).toEqual(['probe']);

    await reviewer.analyse();
    await expect(page.getByRole('button', { name: /^Show S-\d,/ })).toHaveCount(match.candidates.length);
    await look('at the comparison', 1);
    await reviewer.compare([match.candidates[0]]);
    await look('at the opinion', 1);
    expect([...imagesOf(traffic, match.id)].sort()).toEqual([...match.candidates, 'probe'].sort());

    await reviewer.seal(await reviewer.markOf(match.candidates[0]));
    await look('at the evidence, nothing opened', 2);
    for (let opened = 1; opened <= canaries.contents.length; opened++) {
      const before = await page.getByRole('button', { name: /^Open .+ about S-\d+$/ }).count();
      const [key] =
        (await reviewer.view()).evidence?.flatMap((e) => (e.openable && !e.opened ? [e.key] : [])) ?? [];
      await page
        .getByRole('button', { name: /^Open .+ about S-\d+$/ })
        .first()
        .click();
      await expect(page.getByRole('button', { name: /^Open .+ about S-\d+$/ })).toHaveCount(before - 1);
      expect(key).toBeDefined();
    }
    await look('with all evidence open', 2 + canaries.contents.length);
    await page.getByRole('button', { name: 'Go on to the decision' }).click();
    await expect(page.getByRole('heading', { name: 'Decide', exact: true })).toBeVisible();
    await look('at the decision', groups.length);
    return { open: groups.flat(), never };
  };

  test('a blind reviewer is sent nothing before its stage, and nothing of the other voters at all', async ({
    browser,
  }) => {
    await voteFirst('hana', 'Hana Sato');
    const [page, traffic] = await watched(browser, 'ada');
    const ada = new Reviewer(page, PASSWORD);
    const blind = [...reasons, ...private_, ...ofNext()];
    const { never } = await reviewWatched(ada, traffic, false, blind, []);

    // The next match is nowhere until it is claimed; then its probe is there, and only its probe.
    await ada.castVote('Reject', null);
    await page.waitForURL(`**/review/${next.id}`);
    await expect(page.getByRole('heading', { name: 'Look at the probe alone' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Q-1/ })).toBeVisible();
    const masked = never.filter((value) => value !== next.id);
    await expectSight(traffic, page, 'at the next match', { open: [next.id], masked });
    expect(imagesOf(traffic, next.id)).toEqual(['probe']);
    const cast = traffic.heard.findIndex(({ path }) => path.endsWith(`${match.id}/vote`));
    const named = traffic.heard.findIndex(({ path, body }) =>
      `${path}\n${body.toString('latin1')}`.includes(next.id),
    );
    expect(cast).toBeGreaterThan(0);
    expect(named).toBeGreaterThan(cast);
    await page.context().close();
  });

  test('an adjudicator is sent the votes at the decision, and no name', async ({ browser }) => {
    reasons.push('The ears, a mole and the hairline agree; nothing was left unexplained.');
    private_.push('Ada Field', desk.people.get('ada') ?? '');
    await desk.jump(11_000);
    const [page, traffic] = await watched(browser, 'chidi');
    const chidi = new Reviewer(page, PASSWORD);
    await expect(page.getByRole('button', { name: `Claim adjudication in ${LANE}` })).toBeEnabled();
    await reviewWatched(chidi, traffic, true, [...private_, ...ofNext()], reasons);
    await expect(page.getByText(reasons[0] ?? '')).toBeVisible();
    await page.context().close();
  });

  test('no answer may be kept by a cache or a proxy', async ({ browser }) => {
    const [page, traffic] = await watched(browser, 'dana');
    await page.goto(`/matches/${match.id}`);
    await expect(page.getByRole('heading', { name: 'Every event' })).toBeVisible();
    await traffic.everything(page);
    const answers = traffic.heard.filter(({ path, status }) => path.startsWith('/api/') && status < 300);
    expect(answers.length).toBeGreaterThan(2);
    const kept = answers.filter(({ headers }) => !/"cache-control":"[^"]*no-store/.test(headers));
    expect(kept.map(({ path }) => path)).toEqual([]);
    await page.context().close();
  });
});
