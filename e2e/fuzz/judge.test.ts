import { describe, expect, it } from 'vitest';
import { CANARY } from '@/e2e/fuzz/canary';
import { wrongWith } from '@/e2e/fuzz/judge';
import { refuse } from '@/lib/domain/refusal';
import { problemBody, problemResponse } from '@/lib/http/problem';

const URL = 'http://localhost:3000';
const SAFE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ratelimit: 'x' };
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({ ...SAFE, 'content-type': 'application/problem+json', ...headers }),
  text: typeof body === 'string' ? body : JSON.stringify(body),
});
const PROBLEM = problemBody(URL, refuse('not_found').refusal, 'urn:x');
const judged = (a: ReturnType<typeof answer>, path = '/api/v1/matches') => wrongWith(path, 'key', a);

describe('the judge of answers', () => {
  it('lets a problem document be, and a good answer', async () => {
    const real = problemResponse(URL, refuse('not_found').refusal);
    expect(judged({ ...answer(404, await real.text()) })).toBeNull();
    expect(judged(answer(200, { id: 'm_1' }, { 'content-type': 'application/json' }))).toBeNull();
    const line = `${JSON.stringify({ line: 1, problem: PROBLEM })}\n`;
    expect(judged(answer(200, line, { 'content-type': 'application/x-ndjson' }))).toBeNull();
    const a2i = answer(400, { message: 'x' }, { 'x-amzn-errortype': 'ValidationException' });
    expect(judged(a2i, '/api/a2i/human-loops')).toBeNull();
  });

  it.each([
    ['a fault', answer(503, PROBLEM)],
    ['a page', answer(404, '<html>', { 'content-type': 'text/html' })],
    ['nothing', answer(404, '')],
    ['a code that nobody knows', answer(404, { ...PROBLEM, code: 'oops' })],
    ['a code of another status', answer(400, PROBLEM)],
    ['a contradiction', answer(404, { ...PROBLEM, status: 400 })],
    ['no remedy', answer(404, { ...PROBLEM, remedy: '' })],
    ['a secret', answer(404, { ...PROBLEM, detail: `No ${CANARY}.` })],
    ['a secret in a header', answer(404, PROBLEM, { location: CANARY })],
    ['half a JSON text', answer(200, '{', { 'content-type': 'application/json' })],
    ['what caches may keep', answer(404, PROBLEM, { 'cache-control': 'public' })],
    [
      'a fault in a line',
      answer(200, '{"line":1,"status":503}\n', { 'content-type': 'application/x-ndjson' }),
    ],
    ['a line without a number', answer(200, '{"status":201}\n', { 'content-type': 'application/x-ndjson' })],
  ])('sees %s', (_what, wrong) => {
    expect(judged(wrong)).not.toBeNull();
  });

  it('sees an answer to a key that says nothing of its rate, and an error that A2I does not have', () => {
    const silent = answer(404, PROBLEM);
    silent.headers.delete('ratelimit');
    expect(judged(silent)).not.toBeNull();
    const odd = answer(400, { message: 'x' }, { 'x-amzn-errortype': 'OddException' });
    expect(judged(odd, '/api/a2i/human-loops')).not.toBeNull();
  });
});
