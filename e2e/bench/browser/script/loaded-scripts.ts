import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';

const KILOBYTE = 1000;

/** Notes the address of every script that a page asks for, until `end`. */
export const watchScripts = (page: Page) => {
  const urls = new Set<string>();
  const note = (request: Request) => {
    if (/\.js(\?|$)/.test(request.url())) urls.add(request.url());
  };
  page.on('request', note);
  return { urls: () => [...urls], end: () => page.off('request', note) };
};

/** Kilobytes (1000) of script, each file packed by gzip for itself, as it goes over the wire. */
export const packedSize = async (urls: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const url of urls) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes / KILOBYTE;
};

/** What a page loads that is opened afresh, once it has come to rest. */
export const scriptsOf = async (page: Page, path: string): Promise<readonly string[]> => {
  const watched = watchScripts(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  watched.end();
  return watched.urls();
};
