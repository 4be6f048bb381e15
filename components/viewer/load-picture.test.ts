import { afterEach, describe, expect, it, vi } from 'vitest';
import * as text from '@/components/text/en';
import { loadPicture } from '@/components/viewer/load-picture';

describe('loadPicture', () => {
  const load = () => loadPicture('/image', new AbortController().signal);
  afterEach(() => vi.unstubAllGlobals());

  it('says that the desk did not answer, and what to do', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(load()).rejects.toMatchObject({
      message: text.viewer.notReached,
      problem: { remedy: text.viewer.failedRemedy },
    });
  });

  it('says that the bytes are damaged', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('no image')));
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('source could not be decoded')));
    await expect(load()).rejects.toMatchObject({ message: text.viewer.notDecoded });
  });

  it('passes on what the desk says', async () => {
    const problem = {
      title: 'Not yours',
      detail: 'Somebody else holds it.',
      code: 'lease_lost',
      remedy: 'Claim.',
    };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(problem, { status: 409 })));
    await expect(load()).rejects.toMatchObject({ message: 'Somebody else holds it.', problem });
  });
});
