import type { Page } from '@playwright/test';

export interface Broken {
  /** How often the browser has sent the request. */
  readonly sent: () => number;
  /** The line is whole again. */
  mend(): Promise<void>;
}

/**
 * Breaks the connection in the middle of one verb of a review, such as `seal`: before the request has reached the
 * desk, or after the desk has done it and before its answer has reached the browser.
 */
export const breakConnection = async (
  page: Page,
  verb: string,
  at: 'request' | 'answer',
): Promise<Broken> => {
  let sent = 0;
  const isVerb = ({ pathname }: URL) =>
    pathname.startsWith('/api/desk/reviews/') && pathname.endsWith(`/${verb}`);
  await page.route(isVerb, async (route) => {
    sent += 1;
    if (at === 'answer') await route.fetch();
    await route.abort('connectionreset');
  });
  return { sent: () => sent, mend: () => page.unroute(isVerb) };
};
