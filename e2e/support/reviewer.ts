import { expect, type Page } from '@playwright/test';
import type { ReviewView } from '@/lib/domain/projection-view';
import { COMPONENTS } from '@/lib/domain/worksheet';

/** Drives the review screen as a reviewer would: by roles and labels, never by class or test id. */
export class Reviewer {
  constructor(
    readonly page: Page,
    readonly password: string,
  ) {}

  /** Claims the next match of a lane from the queue page; answers with its id. */
  async claimNext(lane: string, adjudicate = false): Promise<string> {
    await this.page.goto('/queue');
    const row = this.page.getByRole('listitem').filter({ hasText: lane });
    await row.getByRole('button', { name: adjudicate ? /adjudicat/i : /claim next/i }).click();
    await this.page.waitForURL('**/review/*');
    await expect(this.page.getByRole('heading', { name: 'Look at the probe alone' })).toBeVisible();
    return this.matchId();
  }

  matchId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** The body that this screen was drawn from, asked for again with this tab's own token. */
  view(): Promise<ReviewView> {
    return this.read<ReviewView>('');
  }

  /** What the desk keeps of this person's unsealed work. */
  drafts(): Promise<readonly { readonly part: string; readonly body: unknown }[]> {
    return this.read('/drafts');
  }

  private async read<T>(path: string): Promise<T> {
    const id = this.matchId();
    const token = await this.page.evaluate((key) => sessionStorage.getItem(key), `lease:${id}`);
    const answer = await this.page.request.get(`/api/desk/reviews/${id}${path}`, {
      headers: { 'x-lease-token': token ?? '' },
    });
    expect(answer.status()).toBe(200);
    return answer.json();
  }

  /** Exhibit mark (S-1…) that a candidate has in this reviewer's own order. */
  async markOf(candidate: string): Promise<string> {
    const found = (await this.view()).candidates?.find((c) => c.key === candidate);
    if (!found) throw new Error(`candidate ${candidate} is not on the screen`);
    return found.image.mark;
  }

  async analyse(suitability: 'Suitable' | 'Suitable with limits' = 'Suitable'): Promise<void> {
    const { page } = this;
    await page.getByRole('checkbox', { name: /This is the person in question/ }).check();
    for (const field of ['Sharpness', 'Pose', 'Light', 'Occlusion']) {
      await page.getByRole('group', { name: field }).getByRole('radio', { name: 'Good' }).check();
    }
    const whole = page.getByRole('group', { name: 'Suitability for a comparison' });
    await whole.getByRole('radio', { name: suitability, exact: true }).check();
    await page.getByRole('button', { name: 'Save and show the candidates' }).click();
    await expect(page.getByRole('heading', { name: 'Compare each candidate' })).toBeVisible();
  }

  /** Excludes every candidate but `retained`, each with a named difference. */
  async compare(retained: readonly string[]): Promise<void> {
    const candidates = (await this.view()).candidates ?? [];
    for (const { key, image } of candidates) {
      await this.show(image.mark);
      if (retained.includes(key)) await this.retain(image.mark);
      else await this.exclude(image.mark);
    }
    await this.page.getByRole('button', { name: 'Finish comparison' }).click();
    await expect(this.page.getByRole('heading', { name: 'Give your opinion' })).toBeVisible();
  }

  /** Puts a candidate beside the probe. */
  show(mark: string): Promise<void> {
    return this.page.getByRole('button', { name: new RegExp(`^Show ${mark},`) }).click();
  }

  /** Chooses a finding in the worksheet and writes a note on it. */
  async find(mark: string, component: string, finding: string, note: string): Promise<void> {
    const form = this.page.getByRole('form', { name: `Disposition of ${mark}` });
    const row = form.getByRole('group', { name: component, exact: true });
    await row.getByRole('radio', { name: finding, exact: true }).check();
    await form.getByLabel(`Note on ${component}`, { exact: true }).fill(note);
  }

  async exclude(mark: string): Promise<void> {
    const form = this.page.getByRole('form', { name: `Disposition of ${mark}` });
    await form.getByRole('radio', { name: /^Exclude/ }).check();
    await form.getByLabel('Component group 1').selectOption('ears');
    await form.getByLabel('What differs 1').fill('The lobe is attached here and free there.');
    await this.save(mark);
  }

  async retain(mark: string): Promise<void> {
    const form = this.page.getByRole('form', { name: `Disposition of ${mark}` });
    await form.getByRole('radio', { name: /^Retain/ }).check();
    for (const { label, key } of COMPONENTS) {
      const row = form.getByRole('group', { name: label, exact: true });
      const finding = key === 'hair' ? 'Dissimilar, explainable' : 'Similar';
      await row.getByRole('radio', { name: finding, exact: true }).check();
    }
    await form.getByRole('group', { name: 'What explains it: Hair' }).getByLabel('Age').check();
    await this.save(mark);
  }

  private async save(mark: string): Promise<void> {
    const save = this.page.getByRole('button', { name: `Save ${mark}` });
    const saved = this.page.getByRole('button', { name: new RegExp(`^Show ${mark}, (excluded|retained)`) });
    // A sheet that names no difference, or no similarity, is asked about once.
    const asked = this.page.getByText(/^Nothing (differs|is alike|alike, and nothing that differs)\?$/);
    await save.click();
    await expect(saved.or(asked)).toBeVisible();
    if (await asked.isVisible()) await save.click();
    await expect(saved).toBeVisible();
  }

  /** Seals one opinion for the retained candidate, or none where all were excluded. */
  async seal(mark: string | null, opinion = 'Moderate support for the same person'): Promise<void> {
    if (mark) {
      const group = this.page.getByRole('group', { name: new RegExp(`Probe and ${mark}`) });
      await group.getByRole('radio', { name: opinion }).check();
    }
    await this.page.getByRole('button', { name: 'Seal', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'Look at the evidence' })).toBeVisible();
  }

  /** Opens every item in the order that the screen offers them, then goes on to the decision. */
  async openEvidence(): Promise<void> {
    const buttons = this.page.getByRole('button', { name: /^Open .+ about S-\d+$/ });
    for (let left = await buttons.count(); left > 0; left--) {
      await buttons.and(this.page.locator(':enabled:not([aria-disabled="true"])')).first().click();
      await expect(buttons).toHaveCount(left - 1);
    }
    await this.page.getByRole('button', { name: 'Go on to the decision' }).click();
    await expect(this.page.getByRole('heading', { name: 'Decide', exact: true })).toBeVisible();
  }

  async disprove(mark: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Attempt to disprove' });
    const about = form.getByLabel('About');
    // Asked only where more than one candidate was retained.
    if (await about.isVisible()) await about.selectOption({ label: mark });
    await form.getByLabel(/What fact would show/).fill('A height that differs by a hand.');
    await form.getByRole('radio', { name: 'Checked: it does not show that' }).check();
    await form.getByRole('button', { name: 'Record the attempt' }).click();
    await expect(this.page.getByText('A height that differs by a hand.').first()).toBeVisible();
  }

  /** Fills in the decision; for an approval all items that the form offers are relied upon and confirmed. */
  async decide(
    verdict: 'Approve' | 'Reject' | 'Insufficient',
    mark: string | null,
    items = /./,
  ): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Your decision' });
    await form.getByRole('radio', { name: new RegExp(`^${verdict}`) }).check();
    if (mark) {
      const candidates = form.getByRole('group', { name: 'Candidate that you approve' });
      await candidates.getByRole('radio', { name: new RegExp(`^${mark}\\b`) }).check();
      const relied = form.getByRole('group', { name: /^Items that you rely upon/ });
      for (const box of await relied.getByRole('checkbox', { name: items }).all()) await box.check();
      for (const box of await form.getByRole('checkbox', { name: /^I confirm the origin/ }).all())
        await box.check();
    }
    await form
      .getByLabel('Reasons')
      .fill('The ears, a mole and the hairline agree; nothing was left unexplained.');
    await form.getByLabel(/^Your password/).fill(this.password);
    await form.getByRole('button', { name: /^Cast the vote/ }).click();
  }

  async castVote(verdict: 'Approve' | 'Reject' | 'Insufficient', mark: string | null): Promise<void> {
    await this.decide(verdict, mark);
    await expect(this.page.getByRole('button', { name: 'Take back' })).toBeVisible();
  }

  /** Everything from the probe to the cast vote. */
  async reviewAndApprove(candidate: string): Promise<void> {
    await this.analyse();
    await this.compare([candidate]);
    const mark = await this.markOf(candidate);
    await this.seal(mark);
    await this.openEvidence();
    await this.disprove(mark);
    await this.castVote('Approve', mark);
  }

  /** Excludes everybody and rejects. */
  async reviewAndReject(): Promise<void> {
    await this.analyse();
    await this.compare([]);
    await this.seal(null);
    await this.openEvidence();
    await this.castVote('Reject', null);
  }
}
