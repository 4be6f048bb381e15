import { expect, type Locator } from '@playwright/test';
import { COMPONENTS } from '@/lib/domain/worksheet';
import type { Keyboard } from './keyboard';

/** The forms of a review, filled in by the keyboard alone. */
export class KeyboardReviewer {
  constructor(
    readonly keyboard: Keyboard,
    readonly password: string,
  ) {}

  private get page() {
    return this.keyboard.page;
  }
  private button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async signIn(login: string): Promise<void> {
    await this.keyboard.write(this.page.getByRole('textbox', { name: 'Sign-in name' }), login);
    await this.keyboard.write(
      this.page.getByRole('textbox', { name: 'Password', exact: true }),
      this.password,
    );
    await this.keyboard.press('Enter');
    await this.page.waitForURL('**/queue');
  }

  async analyse(notes: string): Promise<void> {
    await this.keyboard.tick(this.page.getByRole('checkbox', { name: /This is the person in question/ }));
    for (const field of ['Sharpness', 'Pose', 'Light', 'Occlusion'])
      await this.keyboard.choose(this.page.getByRole('group', { name: field }), 'Good');
    const whole = this.page.getByRole('group', { name: 'Suitability for a comparison' });
    await this.keyboard.choose(whole, /^Suitable with limits/);
    await this.keyboard.write(this.page.getByLabel('Notes'), notes);
    await this.keyboard.use(this.button('Save and show the candidates'));
    await expect(this.page.getByRole('heading', { name: 'Compare each candidate' })).toBeVisible();
  }

  private form(mark: string): Locator {
    return this.page.getByRole('form', { name: `Disposition of ${mark}` });
  }

  private async save(mark: string): Promise<void> {
    await this.keyboard.use(this.button(`Save ${mark}`));
    await expect(this.button(new RegExp(`^Show ${mark}, (excluded|retained)`))).toBeVisible();
  }

  async exclude(mark: string): Promise<void> {
    const form = this.form(mark);
    await this.keyboard.choose(form.getByRole('group', { name: `Candidate ${mark}` }), /^Exclude/);
    await this.keyboard.reach(form.getByLabel('Component group 1'));
    await this.page.keyboard.type('Ears');
    await this.keyboard.write(form.getByLabel('What differs 1'), 'The lobe is attached here and free there.');
    await this.save(mark);
  }

  /** Goes down the worksheet by its own keys: a digit for the finding, Enter for the next group. */
  async retain(mark: string): Promise<void> {
    const form = this.form(mark);
    await this.keyboard.choose(form.getByRole('group', { name: `Candidate ${mark}` }), /^Retain/);
    const first = form.getByRole('group', { name: /^Ears/ });
    await this.keyboard.reach(first.getByRole('radio').first());
    for (const _ of COMPONENTS) {
      const group = await this.page.evaluate(
        () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? '',
      );
      const row = form.getByRole('group', { name: group, exact: true });
      const finding = group === 'Hair' ? 4 : 3;
      await this.keyboard.press(String(finding));
      await expect(row.getByRole('radio').nth(finding - 1)).toBeChecked();
      if (group === 'Hair') await this.keyboard.tick(row.getByRole('checkbox', { name: 'Age' }));
      if (group === 'Nose') {
        await this.keyboard.press('n');
        await this.page.keyboard.type('1 mole; 2 lines');
        await expect(row.getByLabel('Note on Nose')).toHaveValue('1 mole; 2 lines');
      }
      await this.keyboard.press('Enter');
    }
    await expect(form.getByText('19 of 19 component groups')).toBeVisible();
    await this.save(mark);
  }

  async seal(mark: string): Promise<void> {
    await this.keyboard.use(this.button('Finish comparison'));
    await expect(this.page.getByRole('heading', { name: 'Give your opinion' })).toBeVisible();
    await this.keyboard.expectFocusKept('after the comparison');
    const group = this.page.getByRole('group', { name: new RegExp(`Probe and ${mark}`) });
    await this.keyboard.choose(group, 'Moderate support for the same person');
    await this.keyboard.use(this.button('Seal'));
    await expect(this.page.getByRole('heading', { name: 'Look at the evidence' })).toBeVisible();
  }

  async openEvidence(): Promise<void> {
    const closed = this.button(/^Open .+ about S-\d+$/);
    for (let left = await closed.count(); left > 0; left--) {
      await this.keyboard.use(closed.and(this.page.locator(':enabled')).first());
      await expect(closed).toHaveCount(left - 1);
      await this.keyboard.expectFocusKept('after an item was opened');
    }
    await this.keyboard.use(this.button('Go on to the decision'));
    await expect(this.page.getByRole('heading', { name: 'Decide', exact: true })).toBeVisible();
  }

  async disprove(fact: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Attempt to disprove' });
    await this.keyboard.write(form.getByLabel(/What fact would show/), fact);
    await this.keyboard.choose(form.getByRole('group', { name: 'What came of it' }), /^Checked: it does not/);
    await this.keyboard.use(form.getByRole('button', { name: 'Record the attempt' }));
    await expect(this.page.getByText(fact).first()).toBeVisible();
  }

  /** Fills in an approval of this candidate that relies on everything, and casts it. */
  async approve(mark: string, reasons: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Your decision' });
    await this.keyboard.choose(form.getByRole('group', { name: 'Decision', exact: true }), /^Approve/);
    const candidates = form.getByRole('group', { name: 'Candidate that you approve' });
    await this.keyboard.choose(candidates, new RegExp(`^${mark}\\b`));
    const relied = form.getByRole('group', { name: /^Items that you rely upon/ }).getByRole('checkbox');
    for (const box of await relied.all()) await this.keyboard.tick(box);
    for (const box of await form.getByRole('checkbox', { name: /^I confirm the origin/ }).all())
      await this.keyboard.tick(box);
    await this.keyboard.write(form.getByLabel('Reasons'), reasons);
    await this.cast();
  }

  /** The password for exactly this decision, then the decision. */
  async cast(): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Your decision' });
    await this.keyboard.write(form.getByLabel(/^Your password/), this.password);
    await this.keyboard.use(form.getByRole('button', { name: /^Cast the vote: Approve/ }));
  }
}
