import { expect, test } from '@playwright/test';
import type { PushEvidence } from '@/lib/practice/match-source';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { Keyboard } from '../support/keyboard';
import { KeyboardReviewer } from '../support/keyboard-reviewer';
import { drawPicture } from '../support/own-picture';
import { type OwnMatch, pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

const REASONS = 'A mole and both ears agree.';

test.describe('a whole review by the keyboard alone', () => {
  test.setTimeout(240_000);
  let desk: StoryDesk;
  let match: OwnMatch;
  let next: OwnMatch;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    const draw = (seed: number) => drawPicture({ width: 480, height: 600, seed });
    const supports = (candidate: string, n: number): PushEvidence => ({
      key: `item-${n}`,
      candidate,
      kind: 'document',
      summary: `Record ${n} names this person.`,
      source: `Register ${n}`,
      obtained_via: 'independent_line',
      direction: 'supports',
    });
    const push = async (externalId: string, priority: number, seeds: readonly number[]) => {
      const [probe, ...candidates] = await Promise.all(seeds.map(draw));
      if (!probe) throw new Error('no probe');
      return pushOwn(desk, {
        externalId,
        probe,
        candidates,
        change: (body) => {
          const about = body.candidates[0]?.external_id ?? '';
          return { ...body, priority, evidence: [supports(about, 1), supports(about, 2)] };
        },
      });
    };
    match = await push('KEYS-FIRST', 9, [1, 2, 3]);
    next = await push('KEYS-NEXT', 1, [4, 5]);
  });
  test.afterAll(() => desk?.close());

  test('from the sign-in to the next match, the vote taken back in between', async ({ browser }) => {
    const page = await browser.newPage({ baseURL: desk.url });
    const keyboard = await Keyboard.at(page);
    const ada = new KeyboardReviewer(keyboard, PASSWORD);
    const kept = (when: string) => keyboard.expectFocusKept(when);
    const onReview = () => new Reviewer(page, PASSWORD);

    await page.goto('/sign-in');
    await ada.signIn('ada');
    await keyboard.use(page.getByRole('button', { name: 'Claim next in Missing persons' }));
    await page.waitForURL(`**/review/${match.id}`);
    await expect(page.getByRole('heading', { name: 'Look at the probe alone' })).toBeVisible();
    await kept('after the claim');

    // The list of commands and the sheet of keys come and go, and the focus is where it was.
    const before = await keyboard.focus();
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search the commands' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'Search the commands' })).toBeHidden();
    await expect.poll(() => keyboard.focus()).toBe(before);
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await expect.poll(() => keyboard.focus()).toBe(before);

    // Image tools by their keys and by name.
    const probe = page.getByRole('group', { name: /^Probe Q-1:/ });
    const caption = page.getByRole('figure').filter({ hasText: 'Q-1' }).locator('figcaption');
    await keyboard.press(']', ']');
    await expect(caption).toContainText('turned 10°');
    await keyboard.press('1');
    await expect(caption).toContainText('shown at 1:1');
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search the commands' })).toBeFocused();
    await page.keyboard.type('mirror');
    await expect(page.getByRole('option', { name: /^Mirror/ })).toBeVisible();
    await keyboard.press('ArrowDown', 'Enter');
    await expect(caption).toContainText('Mirrored');
    await keyboard.press('0');
    await expect(caption).not.toContainText('Mirrored');
    await keyboard.reach(probe, 'Shift+Tab');
    await keyboard.press('ArrowLeft', '+');
    await kept('on the image');
    await ada.analyse('Sharp; light from the left.');
    await kept('after the analysis');

    await keyboard.press('c');
    await expect(page.getByRole('group', { name: /^Curtain of Q-1 and S-1:/ })).toBeVisible();
    await keyboard.press('k', 's');
    await expect(probe).toBeVisible();

    // A pin and its partner.
    await keyboard.press('i');
    const group = page.getByRole('combobox', { name: 'Component group of the next pin' });
    await expect(group).toBeFocused();
    await page.keyboard.type('Nose');
    await expect(group).toHaveValue('nose');
    await keyboard.reach(probe);
    await keyboard.press('ArrowUp', 'Shift+ArrowLeft', 'Enter');
    await expect(page.getByRole('group', { name: /^Candidate S-1:/ })).toBeFocused();
    await keyboard.press('ArrowUp', 'Enter');
    await expect(page.getByRole('list', { name: 'Pins of this pair' }).getByRole('button')).toHaveCount(1);
    await keyboard.press('Escape');
    await kept('after the pin');

    const right = await onReview().markOf(match.candidates[0]);
    for (const mark of ['S-1', 'S-2']) {
      await (mark === right ? ada.retain(mark) : ada.exclude(mark));
      await kept(`after ${mark}`);
    }
    const pins = (await onReview().view()).candidates?.[0]?.disposition?.pins;
    expect(pins).toMatchObject([{ component: 'nose' }]);
    await ada.seal(right);
    await kept('after the seal');
    await ada.openEvidence();
    await kept('at the decision');
    await ada.disprove('A height that differs by a hand.');
    await kept('after the attempt to disprove');

    await ada.approve(right, REASONS);
    await page.waitForURL(`**/review/${next.id}`);
    await kept('at the next match');
    await keyboard.use(page.getByRole('button', { name: 'Take back' }));
    await page.waitForURL(`**/review/${match.id}`);
    await expect(page.getByRole('heading', { name: 'Decide', exact: true })).toBeVisible();
    await kept('after the vote was taken back');
    await expect(page.getByRole('form', { name: 'Your decision' }).getByLabel('Reasons')).toHaveValue(
      REASONS,
    );

    await ada.cast();
    await page.waitForURL(`**/review/${next.id}`);
    await expect(page.getByRole('heading', { name: 'Look at the probe alone' })).toBeVisible();
    await kept('at the next match again');
    await keyboard.expectNoPointer();
    await page.close();
  });
});
