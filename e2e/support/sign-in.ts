import type { Page } from '@playwright/test';

/** Signs in through the sign-in page, as a person does, and waits for what comes after it. */
export const signInAt = async (page: Page, url: string, login: string, password: string): Promise<void> => {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: 'Sign-in name' }).fill(login);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((at) => at.pathname !== '/sign-in');
};

/** The click that signs in at a practice desk. */
export const clickIn = async (page: Page, url: string, name: string): Promise<void> => {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: new RegExp(`^Sign in as ${name},`) }).click();
  await page.waitForURL((at) => at.pathname !== '/sign-in');
};
