import { type BrowserContext, expect, type Page, type Request } from '@playwright/test';

/** One answer as it came over the wire, decoded. */
export interface Heard {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly type: string;
  readonly headers: string;
  readonly body: Buffer;
}

export interface Traffic {
  readonly heard: readonly Heard[];
  /** Everything that has reached this browser until now, and what it keeps, as one text. */
  everything(page: Page): Promise<string>;
}

/** What a page holds and keeps: its document, its history and every storage. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    const { localStorage: local, sessionStorage: session } = window;
    return [
      document.documentElement.outerHTML,
      JSON.stringify([{ ...local }, { ...session }, history.state, document.cookie, databases, caches]),
    ].join('\n');
  });

/**
 * Stands between the desk and every page of a browser, as a proxy would, and keeps each answer whole: documents,
 * their data for the router, scripts, images, the API. Web sockets would be noted as answers of their own.
 */
export const recordTraffic = async (context: BrowserContext): Promise<Traffic> => {
  const heard: Heard[] = [];
  const underway = new Set<Request>();
  const note = (request: Request, more: Pick<Heard, 'status' | 'type' | 'headers' | 'body'>) => {
    const { pathname, search } = new URL(request.url());
    heard.push({ path: `${pathname}${search}`, method: request.method(), ...more });
  };
  const told = (text: string) => {
    heard.push({
      path: '(web socket)',
      method: 'GET',
      status: 101,
      type: '',
      headers: '',
      body: Buffer.from(text),
    });
  };
  const listen = (page: Page) =>
    page.on('websocket', (socket) => {
      told(socket.url());
      socket.on('framereceived', ({ payload }) => told(String(payload)));
    });
  context.pages().forEach(listen);
  context.on('page', listen);
  await context.route('**/*', async (route, request) => {
    underway.add(request);
    try {
      // Redirects are followed by the browser, so that each answer is seen by itself.
      const answer = await route.fetch({ maxRedirects: 0 });
      const headers = answer.headers();
      const body = await answer.body();
      note(request, {
        status: answer.status(),
        type: headers['content-type'] ?? '',
        headers: JSON.stringify(headers),
        body,
      });
      await route.fulfill({ response: answer, body });
    } catch {
      // The page went away meanwhile: nobody waits for this answer any more.
      await route.abort().catch(() => undefined);
    } finally {
      underway.delete(request);
    }
  });
  return {
    heard,
    everything: async (page) => {
      await expect.poll(() => underway.size).toBe(0);
      const answers = heard.map(
        ({ method, path, headers, body }) => `${method} ${path}\n${headers}\n${body.toString('latin1')}`,
      );
      return [...answers, await keptBy(page)].join('\n');
    },
  };
};
