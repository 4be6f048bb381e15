import fc from 'fast-check';
import { CANARY, SECRETS } from '@/e2e/fuzz/canary';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** JSON as some writers make it, and as no reader should take it: each of these is refused, or read as what it says. */
export const ODD_JSON: Readonly<Record<string, Uint8Array>> = {
  'no bytes': new Uint8Array(),
  'blanks alone': utf8(' \r\n\t '),
  'a name twice': utf8('{"external_id":"a","external_id":"b"}'),
  'a name twice, spelt otherwise': utf8('{"purpose":1,"p\\u0075rpose":2}'),
  'nested too deep': utf8('['.repeat(100_000)),
  'nested too deep, and closed': utf8(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
  'half a character, escaped': utf8('{"external_id":"\\ud800"}'),
  'half a character as bytes': Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
  'U+0000': utf8('{"external_id":"a\\u0000b"}'),
  __proto__: utf8('{"__proto__":{"external_id":"x","admin":true}}'),
  constructor: utf8('{"constructor":{"prototype":{"admin":true}}}'),
  '1e400': utf8('{"priority":1e400}'),
  '-1e400': utf8('{"priority":-1e400}'),
  '2^53+1': utf8('{"priority":9007199254740993}'),
  'a number of a megabyte': utf8(`{"priority":${'9'.repeat(1_000_000)}}`),
  NaN: utf8('{"priority":NaN}'),
  Infinity: utf8('{"priority":Infinity}'),
  'a byte order mark': Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8('{}')]),
  'UTF-16': new Uint8Array(Buffer.from('\ufeff{"external_id":"a"}', 'utf16le')),
  'UTF-16 without a mark': new Uint8Array(Buffer.from('{"external_id":"a"}', 'utf16le')),
  'Latin-1': new Uint8Array(Buffer.from('{"external_id":"é"}', 'latin1')),
  'a comment': utf8('{"a":1 /* b */}'),
  'single quotes': utf8("{'a':1}"),
  'a comma too many': utf8('{"a":1,}'),
  'two documents': utf8('{}{}'),
  'a secret in broken JSON': utf8(`{"authToken":"${CANARY}","x":"${SECRETS.jwt}"`),
  'a megabyte of escapes': utf8('\\"'.repeat(520_000)),
  'more than the limit': utf8(`"${'x'.repeat(1_100_000)}"`),
};

const part = (name: string, body: string, type = 'application/json'): string =>
  `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${CANARY}"\r\ncontent-type: ${type}\r\n\r\n${body}\r\n`;

/** Bytes of any kind: noise, JSON that is none, parts of a form, lines. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(ODD_JSON)) },
  fc
    .tuple(fc.constantFrom('match', 'image', ''), fc.string(), fc.boolean())
    .map(([name, body, ends]) => utf8(`${part(name, body)}${part('match', '{}')}${ends ? '--b--\r\n' : ''}`)),
  fc.array(fc.oneof(fc.json(), fc.string()), { maxLength: 6 }).map((lines) => utf8(lines.join('\n'))),
);

/** What a body says it is. */
export const anyType: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '',
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'image/jpeg',
    'image/svg+xml',
  ],
  ...['multipart/form-data; boundary=b', 'multipart/form-data', 'application/x-ndjson', 'application/jsonl'],
  ...[
    'application/x-www-form-urlencoded',
    'application/x-amz-json-1.1',
    'a'.repeat(500),
    'application/json;;=',
  ],
);

/** The picture with some bytes changed, its end cut off, or something behind it. */
export const nearlyPicture = (good: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      fc.option(fc.nat(good.length), { freq: 3 }),
      fc.option(fc.uint8Array({ maxLength: 40 }), { freq: 3 }),
    )
    .map(([changes, cut, behind]) => {
      const bytes = Uint8Array.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      return new Uint8Array(
        Buffer.concat([bytes.subarray(0, cut ?? bytes.length), behind ?? new Uint8Array()]),
      );
    });
