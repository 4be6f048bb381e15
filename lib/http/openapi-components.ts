import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { problemExample } from '@/lib/http/examples/problem-example';

type Json = Readonly<Record<string, unknown>>;

const text = (description: string): Json => ({ type: 'string', description });

const PROBLEM: Json = {
  type: 'object',
  description:
    'RFC 9457. Decide by `code`. Nothing was changed by a request that was answered with a problem.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'remedy'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Where the code is explained.' },
    title: text('What happened, the same sentence for each code.'),
    status: { type: 'integer' },
    detail: text('What happened here.'),
    instance: { type: 'string', format: 'uri', description: 'Name it when you ask whoever runs the desk.' },
    code: text('Stable.'),
    remedy: text('What to do.'),
    errors: {
      type: 'array',
      description: 'Each field that is wrong, without the value that was sent.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const header = (description: string, example: string): Json => ({
  description,
  schema: { type: 'string' },
  example,
});

const HEADERS = {
  RateLimit: header(
    'What is left of the key’s allowance, and the seconds until it is whole.',
    '"key";r=399;t=1',
  ),
  RateLimitPolicy: header(
    'The key’s allowance: requests at once, and the seconds that fill it.',
    '"key";q=400;w=4',
  ),
  RetryAfter: header('Seconds to wait before the same request.', '2'),
};

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

export const PROBLEM_REF = ref('schemas', 'Problem');
export const problemExampleRef = (code: RefusalCode): Json => ref('examples', `problem_${code}`);

/** Headers of an answer to a key that is known; a 429 and a 503 say when to try again, to anybody. */
export const headersOf = (keyed: boolean, status: number): Json => ({
  ...(keyed && status !== 401
    ? { RateLimit: ref('headers', 'RateLimit'), 'RateLimit-Policy': ref('headers', 'RateLimitPolicy') }
    : {}),
  ...(status === 429 || status === 503 ? { 'Retry-After': ref('headers', 'RetryAfter') } : {}),
});

/** What operations refer to: the shape of a problem, an example of each that they name, headers, the key. */
export const components = (publicUrl: string, codes: readonly RefusalCode[]): Json => ({
  schemas: { Problem: PROBLEM },
  headers: HEADERS,
  examples: Object.fromEntries(
    codes.map((code) => [
      `problem_${code}`,
      { summary: REFUSALS[code].title, value: problemExample(publicUrl, code) },
    ]),
  ),
  securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of the desk.' } },
});
