import fc from 'fast-check';
import { CANARY, SECRETS } from '@/e2e/fuzz/canary';
import { known } from '@/e2e/fuzz/known';

/** What may stand where something else was expected. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.oneof(known, fc.string({ maxLength: 30 })) },
  fc.constantFrom<unknown>(
    ...[null, '', 0, -0, -1, 1.5, 1e308, 5e-324, 2 ** 53 + 2, true, [], {}, [[]], [null]],
    ...['__proto__', 'constructor', '\u202e', '\ufeff', '\u0000', '\ud800', 'x'.repeat(3000)],
    ...['2026-13-01T00:00:00Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'ab'.repeat(32)],
    ...[JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: { admin: 1 } } }],
  ),
  fc.constantFrom<unknown>(
    ...Object.values(SECRETS),
    { authToken: CANARY },
    { a: { access_token: CANARY, password: CANARY } },
    { embedding: [0.1, 0.2], apiKey: CANARY, note: SECRETS.jwt },
  ),
);

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))];
};

const put = (value: unknown, [head, ...rest]: Path, change: unknown): unknown => {
  if (head === undefined) return change;
  // An earlier change may have taken away what this one was to go into.
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => (i === head ? put(item, rest, change) : item));
  return { ...value, [head]: put(Reflect.get(value, head), rest, change) };
};

/** A body as it should be, or with one to three of its places changed, taken out or added to. */
export const nearly = (good: unknown): fc.Arbitrary<unknown> => {
  const places = fc.constantFrom(...pathsOf(good));
  const changes = fc.array(fc.tuple(places, odd), { maxLength: 3 });
  const more = fc.option(fc.tuple(places, fc.constantFrom('x', 'gender', 'authToken', 'Id'), odd), {
    freq: 5,
  });
  const bent = fc.tuple(changes, more).map(([changed, added]) => {
    const body = changed.reduce((sent, [path, change]) => put(sent, path, change), good);
    return added ? put(body, [...added[0], added[1]], added[2]) : body;
  });
  return fc.oneof({ weight: 1, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: bent });
};
