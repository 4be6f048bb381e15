import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { databaseOf, ENGINES } from '../support/engines';
import { pushAll } from '../support/push-all';
import type { StoryMatch } from '../support/push-for-story';
import { Reviewer } from '../support/reviewer';

interface Lead {
  readonly id: string;
  readonly state: string;
  readonly token: string;
  readonly candidate: string;
}

/** Collects every body that the desk sends to this page's reviewer, as a proxy would. */
const listen = (page: Page): string[] => {
  const bodies: string[] = [];
  page.on('response', async (answer) => {
    if (answer.url().includes('/api/desk/')) bodies.push(await answer.text().catch(() => ''));
  });
  return bodies;
};

for (const engine of ENGINES) {
  test.describe(`a match becomes a lead, on ${engine}`, () => {
    test.describe.configure({ mode: 'serial' });
    test.setTimeout(300_000);
    let desk: StoryDesk;
    let drop: () => Promise<void>;
    let match: StoryMatch;
    let lead: Lead;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      const database = await databaseOf(engine);
      drop = database.drop;
      desk = await startDesk(database.url ? { databaseUrl: database.url } : {});
    });
    test.afterAll(async () => {
      await desk?.close();
      await drop?.();
    });

    const redeem = (purpose = 'missing_person') =>
      desk.api(desk.keys.redeemer)('POST', `/api/v1/leads/${lead.token}/redeem`, JSON.stringify({ purpose }));
    const read = async () =>
      (await desk.api()('GET', `/api/v1/matches/${match.id}`)).body as { answer: string; lead?: Lead };

    test('every search goes in through the API', async () => {
      const { of, taken } = await pushAll(desk.url, desk.keys.integrator);
      expect(taken).toBe(of);
      if (process.env.SECOND_LOOK_PACK) expect(of).toBe(73);
      match = await desk.pushMatch({
        candidates: process.env.SECOND_LOOK_PACK ? 10 : 4,
        change: (body) => ({ ...body, priority: 9 }),
      });
      expect((await read()).answer).toBe('pending');
    });

    test('two reviewers in two browsers approve it blind', async ({ browser }) => {
      const right = match.candidateKey(match.same ?? '');
      const [adaPage, boPage] = [await desk.open(browser, 'ada'), await desk.open(browser, 'bo')];
      const [ada, bo] = [new Reviewer(adaPage, PASSWORD), new Reviewer(boPage, PASSWORD)];

      const heard = listen(adaPage);
      expect(await ada.claimNext('Missing persons')).toBe(match.id);
      const early = heard.join('\n');
      expect(early).toContain(match.id);
      for (const { external_id } of match.body.candidates) {
        expect(early).not.toContain(external_id);
        const image = `/api/desk/images/${match.id}/${match.candidateKey(external_id)}`;
        expect((await adaPage.request.get(image)).status()).toBe(404);
      }
      await ada.analyse();
      await ada.compare([right]);
      const beforeSeal = heard.join('\n');
      for (const item of match.body.evidence ?? []) expect(beforeSeal).not.toContain(item.summary);
      for (const { external_id } of match.body.candidates) expect(beforeSeal).not.toContain(external_id);
      expect(beforeSeal).not.toContain('"value"');
      const mark = await ada.markOf(right);
      await ada.seal(mark);
      await ada.openEvidence();
      await ada.disprove(mark);
      await ada.castVote('Approve', mark);
      // While Ada's vote is pending nobody else is given the match.
      await boPage.goto('/queue');
      expect((await read()).answer).toBe('pending');

      await expect(adaPage.getByRole('button', { name: 'Take back' })).toBeHidden({ timeout: 60_000 });
      expect(await bo.claimNext('Missing persons')).toBe(match.id);
      const boHeard = listen(boPage);
      await bo.reviewAndApprove(right);
      expect(boHeard.join('\n')).not.toContain('Ada Field');
      await expect.poll(async () => (await read()).answer, { timeout: 60_000 }).toBe('lead');
    });

    test('the lead is redeemed for its purpose, and for no other', async () => {
      const answer = await read();
      lead = answer.lead as Lead;
      expect(lead.candidate).toBe(match.same);
      expect(JSON.stringify(answer)).not.toMatch(/Ada|Bo L|approve/);
      expect((await redeem()).body).toMatchObject({ status: 'valid' });
      expect(await redeem('account_recovery')).toMatchObject({
        status: 403,
        body: { code: 'purpose_mismatch' },
      });
    });

    test('withdrawing relied-upon evidence suspends it within a second', async () => {
      const item = match.body.evidence?.find((e) => e.direction === 'supports');
      const path = `/api/v1/matches/${match.id}/evidence/${item?.key}/withdraw`;
      expect(
        (await desk.api()('POST', path, JSON.stringify({ reason: 'Mixed up with another file' }))).status,
      ).toBe(200);
      expect((await redeem()).body).toMatchObject({ status: 'suspended' });
    });

    test('a supervisor sees it all and recalls it', async ({ browser }) => {
      const page = await desk.open(browser, 'dana');
      await page.goto(`/matches/${match.id}`);
      await expect(page.getByText(/Evidence .+ was withdrawn/).first()).toBeVisible();
      await page.getByRole('button', { name: 'Recall this lead' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('The evidence was somebody else’s.');
      await dialog.getByRole('button', { name: /recall/i }).click();
      await expect.poll(async () => (await read()).lead?.state).toBe('recalled');
      expect((await redeem()).body).toMatchObject({ status: 'recalled' });
      // The desk gives outcomes their place in the feed a moment after they are written.
      const told = async () => {
        const feed = await desk.api()('GET', '/api/v1/events?limit=200');
        const { items } = feed.body as { items: { type: string; match_id: string }[] };
        return items.filter((i) => i.match_id === match.id).map((i) => i.type);
      };
      await expect.poll(told).toEqual(['match.pending', 'lead.issued', 'lead.suspended', 'lead.recalled']);
    });
  });
}
