import fc from 'fast-check';
import { anyBytes, anyType, nearlyPicture } from '@/e2e/fuzz/bytes';
import { CANARY, SECRET_HEADERS } from '@/e2e/fuzz/canary';
import { fromSchema } from '@/e2e/fuzz/from-schema';
import { known } from '@/e2e/fuzz/known';
import type { Operation } from '@/e2e/fuzz/operations';
import { nearly } from '@/e2e/fuzz/values';

/** Who sends it: with a key, as a person signed in, or with nothing that the desk believes. */
export const SENDERS = ['key', 'sandbox', 'person', 'nobody', 'forged'] as const;

/** Mostly who may, so that most requests get past the door. */
const senderOf = ({ path }: Operation): fc.Arbitrary<Sent['as']> => {
  // A session that is signed out would leave the rest of the campaign before the door.
  if (path.endsWith('/sign-out')) return fc.constantFrom('nobody', 'forged');
  const usual = /sandbox/.test(path) ? 'sandbox' : /^\/api\/(v1|a2i)/.test(path) ? 'key' : 'person';
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual as Sent['as']) },
    { weight: 3, arbitrary: fc.constantFrom(...SENDERS) },
  );
};

/** How often an operation gets its turn: what is outermost and writes most, methods that no route offers least. */
const weightOf = ({ path, method, handle, fixed }: Operation): number => {
  if (!('spec' in handle) && !/auth|unknown|rest/.test(path)) return 1;
  if (!/^\/api\/(v1|a2i|auth|desk\/(sign-in|setup|password))/.test(path)) return 12;
  return method === 'GET' || fixed || /unknown|rest/.test(path) ? 30 : 90;
};

/** A request as it is generated: marks of what is known are filled in when it is sent. */
export interface Sent {
  readonly operation: number;
  readonly as: (typeof SENDERS)[number];
  readonly params: readonly string[];
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly type: string;
  readonly body: string | Uint8Array | null;
}

export interface Material {
  /** Good bodies of an operation, besides those that the document shows. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>;
  readonly picture: Uint8Array;
  /** Hashes of images that are there, put in the place of those in the document's examples. */
  readonly images: readonly string[];
  /** Good words for parameters of a path, by name. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const word = (words: readonly string[] = []): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: words.length > 0 ? fc.constantFrom(...words) : known },
    { weight: 3, arbitrary: known },
    { weight: 1, arbitrary: fc.string({ maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '__proto__',
        '..',
        '%00',
        'x'.repeat(3000),
        CANARY,
        '\u202e',
        'ab'.repeat(32),
      ),
    },
  );

const paramOf = ({ path, fixed }: Operation, name: string, { words }: Material): fc.Arbitrary<string> =>
  fixed?.[name] === undefined ? word(words[`${path} ${name}`] ?? words[name]) : fc.constant(fixed[name]);

const pair = (name: string, value: unknown): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(String(value).replace(/[\ud800-\udfff]/g, ''))}`;

const queryOf = ({ parameters = [] }: Operation): fc.Arbitrary<string> => {
  const named = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema = {} }) =>
      fc.oneof(known, fromSchema(schema), fc.constant(CANARY)).map((value) => pair(name, value)),
    );
  const nasty = fc.constantFrom(
    ...[
      'a=%ff',
      'limit=1&limit=2',
      'limit=1e400',
      'cursor=',
      '__proto__=1',
      'cursor=%00',
      '&&&=',
      'limit=-1',
    ],
    ...[
      `access_token=${CANARY}`,
      `cursor=${CANARY}`,
      `token=${CANARY}&token=${CANARY}`,
      `x=${'y'.repeat(5000)}`,
    ],
  );
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant('') },
    {
      weight: 4,
      arbitrary:
        named.length > 0
          ? fc
              .subarray(named)
              .chain((some) => fc.tuple(...some))
              .map((all) => all.join('&'))
          : fc.constant(''),
    },
    { weight: 1, arbitrary: nasty },
    { weight: 1, arbitrary: fc.webQueryParameters() },
  );
};

const latin = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((n) => n !== 0x7f)
    .map((n) => String.fromCharCode(n)),
  maxLength: 60,
});
const header = fc.oneof(
  fc.constantFrom(...SECRET_HEADERS),
  fc.tuple(
    fc.constantFrom(
      'content-encoding',
      'x-forwarded-for',
      'if-match',
      'range',
      'origin',
      'sec-fetch-site',
      'accept',
      'x-amz-date',
      'x-http-method-override',
      'content-length',
      'idempotency-key',
    ),
    fc.oneof(latin, fc.constantFrom('gzip', 'cross-site', '0', '-1', '1e9', '"3"', 'x'.repeat(8000))),
  ),
);

const HASH = /\b[0-9a-f]{64}\b/g;
const withImages = (body: unknown, images: readonly string[]): unknown => {
  let n = 0;
  if (body === undefined) return body;
  return JSON.parse(JSON.stringify(body).replace(HASH, () => images[n++ % images.length] ?? ''));
};

const goodBodies = ({ requestBody, path }: Operation, { bodies, images }: Material): readonly unknown[] => {
  const { example, examples = {} } = requestBody?.content?.['application/json'] ?? {};
  const shown = [example, ...Object.values(examples).map(({ value }) => value)];
  return [...shown.map((body) => withImages(body, images)), ...(bodies[path] ?? [])].filter(
    (body) => body !== undefined,
  );
};

/** Named anew now and then, so that it is taken in and not only known already. */
const named = (body: unknown, n: number | null): unknown =>
  n !== null && typeof body === 'object' && body !== null && 'external_id' in body
    ? { ...body, external_id: `fuzz-${n}` }
    : body;

const bodyOf = (operation: Operation, material: Material): fc.Arbitrary<Pick<Sent, 'body' | 'type'>> => {
  const content = Object.keys(operation.requestBody?.content ?? {});
  const [type = 'application/json'] = content;
  const good = goodBodies(operation, material);
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const fresh = fc.option(fc.nat(1e9), { freq: 3 });
  const near = good.map((body) => fc.tuple(nearly(body), fresh).map(([sent, n]) => named(sent, n)));
  const values = fc.oneof(
    ...near,
    ...(schema ? [fromSchema(schema)] : []),
    ...(near.length ? [] : [fc.jsonValue()]),
  );
  const line = values.map((value) => JSON.stringify(value) ?? '');
  const json = line.map((body) => ({ body, type: 'application/json' }));
  const bytes = fc
    .tuple(anyBytes, fc.oneof(fc.constant(type), anyType))
    .map(([body, as]) => ({ body, type: as }));
  const usual = /ndjson/.test(type)
    ? fc
        .tuple(fc.array(line, { maxLength: 12 }), fc.nat(40))
        .map(([lines, cut]) => ({ body: lines.join('\n').slice(0, cut > 30 ? -cut : undefined), type }))
    : /image|octet/.test(type)
      ? nearlyPicture(material.picture).map((body) => ({ body, type: 'image/png' }))
      : json;
  return fc.oneof({ weight: 7, arbitrary: usual }, { weight: 2, arbitrary: bytes });
};

/** Requests to one operation: near to what it takes, and as far from it as a socket allows. */
const requestTo = (operation: Operation, index: number, material: Material): fc.Arbitrary<Sent> => {
  const names = [...operation.path.matchAll(/\{(?:\.\.\.)?(\w+)\}/g)].map(([, name = '']) => name);
  const none = fc.constant({ body: null, type: '' });
  return fc
    .tuple(
      senderOf(operation),
      fc.tuple(...names.map((name) => paramOf(operation, name, material))),
      queryOf(operation),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(header, { maxLength: 4 }) },
      ),
      operation.method === 'GET'
        ? none
        : fc.oneof({ weight: 9, arbitrary: bodyOf(operation, material) }, { weight: 1, arbitrary: none }),
    )
    .map(([as, params, query, headers, body]) => ({ operation: index, as, params, query, headers, ...body }));
};

/** Requests to all of them. */
export const anyRequest = (all: readonly Operation[], material: Material): fc.Arbitrary<Sent> =>
  fc.oneof(
    ...all.map((operation, i) => ({
      weight: weightOf(operation),
      arbitrary: requestTo(operation, i, material),
    })),
  );
