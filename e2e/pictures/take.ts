/**
 * Takes the pictures of README and docs/, of drawn portraits only: `node --import tsx e2e/pictures/take.ts` after a
 * build. SECOND_LOOK_CHROMIUM names the browser, where Playwright has none of its own.
 */
import { PASSWORD } from '../support/desk-plan';
import { furnishDesk } from '../support/furnish-desk';
import { Reviewer } from '../support/reviewer';
import { withCamera } from './pictures';
import { pinSome } from './pin-some';

// Photographs never lie in the repository.
Reflect.deleteProperty(process.env, 'SECOND_LOOK_PACK');

await withCamera(async ({ desk, open, take }) => {
  const { approved, fresh } = await furnishDesk(desk);
  const right = fresh.candidateKey(fresh.same ?? '');

  const page = await open('hana');
  const hana = new Reviewer(page, PASSWORD);
  await hana.claimNext('Missing persons');
  await hana.analyse();
  await page.goto('/queue');
  await page.getByRole('heading', { name: 'You hold' }).waitFor();
  await take(page, 'queue', ['light', 'dark']);

  await page.getByRole('button', { name: /^Go on with/ }).click();
  await page.getByRole('heading', { name: 'Compare each candidate' }).waitFor();
  const mark = await hana.markOf(right);
  await pinSome(page, hana, right, false);
  await page.getByRole('img').first().waitFor();
  await take(page, 'review', ['light', 'dark']);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await take(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the commands' }).waitFor();
  await take(page, 'commands', ['dark']);
  await page.keyboard.press('Escape');

  await pinSome(page, hana, right, true);
  await page.getByRole('button', { name: `Save ${mark}` }).click();
  await page.getByRole('button', { name: new RegExp(`^Show ${mark}, retained`) }).waitFor();
  for (const { image } of (await hana.view()).candidates ?? []) {
    if (image.mark === mark) continue;
    await hana.show(image.mark);
    await hana.exclude(image.mark);
  }
  await hana.show(mark);
  await page.getByRole('button', { name: 'Finish comparison' }).click();
  await page.getByRole('heading', { name: 'Give your opinion' }).waitFor();
  await take(page, 'opinion');
  await hana.seal(mark);
  await hana.openEvidence();
  await hana.disprove(mark);
  const form = page.getByRole('form', { name: 'Your decision' });
  await form.getByRole('radio', { name: /^Approve/ }).check();
  const candidates = form.getByRole('group', { name: 'Candidate that you approve' });
  await candidates.getByRole('radio', { name: new RegExp(`^${mark}\\b`) }).check();
  const relied = form.getByRole('group', { name: /^Items that you rely upon/ });
  for (const box of await relied.getByRole('checkbox').all()) await box.check();
  await form.getByRole('radio', { name: /^Approve/ }).evaluate((one) => one.scrollIntoView());
  await take(page, 'decision');

  const dana = await open('dana');
  await dana.goto(`/matches/${approved.id}`);
  await dana.getByRole('heading', { name: 'Every event' }).waitFor();
  await take(dana, 'match-file', ['light', 'dark']);
  await dana.goto('/lanes');
  await dana.getByRole('heading', { name: 'Missing persons' }).first().waitFor();
  await take(dana, 'lanes');
});
