import type { Browser, Page } from '@playwright/test';
import { connectIntegrator } from '@/lib/practice/integrator';
import type { PracticeMatch } from '@/lib/practice/match-source';
import type { ServedDesk } from '@/lib/practice/serve-desk';
import { Reviewer } from '../../support/reviewer';
import { signInAt } from '../../support/sign-in';
import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan, PASSWORD } from '../bench-plan';
import { openBrowser, VIEWPORT } from './open-browser';

export interface BrowserDesk {
  readonly url: string;
  readonly browser: Browser;
  readonly served: ServedDesk;
  /** Pushes through the real API. Answers with the match's id. */
  push(match: PracticeMatch): Promise<string>;
  /** A window of this person's own, signed in. */
  open(login: string): Promise<Page>;
}

/** The lane of the benchmark, as the queue names it. */
export const LANE_NAME = 'Missing persons';

/** One window, and the person before it. */
export const reviewerAt = async (desk: BrowserDesk, login = 'reviewer-1'): Promise<Reviewer> =>
  new Reviewer(await desk.open(login), PASSWORD);

const idIn = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : null;

/** A fresh desk, served from the built tree, and a browser before it; both are gone after the work. */
export const atBrowserDesk = async <T>(work: (desk: BrowserDesk) => Promise<T>): Promise<T> => {
  const data = await newBenchDesk(benchPlan(2), (d) => addBenchIntegrator(d, 'Bench', 1));
  const browser = await openBrowser();
  try {
    const served = await serveBench(data.dataDir);
    const { url } = served;
    const integrator = connectIntegrator({ url, key: data.seeded.keys[0] ?? '' });
    const result = await work({
      url,
      browser,
      served,
      push: async (match) => {
        const { status, body } = await integrator.push(match);
        const id = idIn(body);
        if (status !== 201 || id === null) throw new Error(`Not taken: ${status} ${JSON.stringify(body)}`);
        return id;
      },
      open: async (login) => {
        const context = await browser.newContext({ baseURL: url, viewport: VIEWPORT });
        // The compiler that runs these files wraps named functions in a call of this; pages do not have it.
        await context.addInitScript({ content: 'globalThis.__name = (of) => of;' });
        const page = await context.newPage();
        await signInAt(page, url, login, PASSWORD);
        return page;
      },
    });
    await served.stop();
    return result;
  } finally {
    await browser.close();
    await data.remove();
  }
};
