import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, missingIn, sendRequest } from '@/components/reference/send-request';
import type { TryRequest } from '@/components/reference/try-request';

const request: TryRequest = {
  name: 'x',
  method: 'POST',
  path: '/api/v1/matches/{id}',
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'limit', in: 'query', required: false },
  ],
  body: { type: 'application/json', text: '{}', file: false },
};
const filled = { values: { id: '../x?y' }, text: '{"a":1}', file: null };

afterEach(() => vi.unstubAllGlobals());

describe('sendRequest', () => {
  it('stays at the address of its operation, whatever is typed', () => {
    expect(addressOf(request, filled.values)).toBe('/api/v1/matches/..%2Fx%3Fy');
    expect(addressOf(request, { id: 'm', limit: ' 5 ' })).toBe('/api/v1/matches/m?limit=5');
  });

  it('names what is missing, but not the hash of a file', () => {
    expect(missingIn(request, { ...filled, values: { id: ' ' } })).toBe('id');
    const upload: TryRequest = {
      ...request,
      parameters: [{ name: 'sha256', in: 'path', required: true }],
      body: { type: 'image/*', text: '', file: true },
    };
    expect(missingIn(upload, filled)).toBeNull();
  });

  it('sends the key and no cookie, and shows the answer', async () => {
    const fetch = vi.fn(async () => new Response('{"a":1}', { status: 201, headers: { etag: '"3"' } }));
    vi.stubGlobal('fetch', fetch);
    const told = await sendRequest(request, filled, 'slk_x');
    expect(fetch).toHaveBeenCalledWith(
      '/api/v1/matches/..%2Fx%3Fy',
      expect.objectContaining({
        ...{ credentials: 'omit', redirect: 'error', body: '{"a":1}' },
        headers: { authorization: 'Bearer slk_x', 'content-type': 'application/json' },
      }),
    );
    expect(told).toMatchObject({ status: '201', body: '{\n  "a": 1\n}' });
    expect(told.headers).toContain('etag: "3"');
  });
});
