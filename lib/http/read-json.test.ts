import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BODY } from '@/lib/http/read-body';
import { parseJson, readJson } from '@/lib/http/read-json';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (body: Uint8Array) => {
  const parsed = parseJson(body);
  return parsed.ok ? 'parsed' : parsed.refusal.code;
};
const post = (body: BodyInit, type = 'application/json') =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit);

/** A body of `chunks` times 64 KiB that counts how much of it was asked for. */
const endless = (chunks: number) => {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      if (sent > chunks) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  return { stream, sent: () => sent };
};

describe('parseJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(!/\\u(0000|d[89a-f])/i.test(JSON.stringify(value)));
        expect(parseJson(bytes(JSON.stringify(value)))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
    );
  });

  it('refuses what cannot be kept or hashed, in values and in names', () => {
    for (const text of ['"\\u0000"', '{"a":["\\ud800"]}', '{"\\udfff":1}', '["\\ud83d"]'])
      expect(codeOf(bytes(text))).toBe('malformed_json');
    expect(codeOf(bytes('"\\ud83d\\ude00"'))).toBe('parsed');
  });

  it('refuses an object that names a member twice, however it spells it, and only then', () => {
    for (const text of [
      '{"a":1,"a":2}',
      '{"x":{"a":1,"b":[],"\\u0061":2}}',
      '[{"__proto__":1,"__proto__":2}]',
    ])
      expect(codeOf(bytes(text))).toBe('malformed_json');
    for (const text of ['{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}', '{"a":"a","b":"\\"a\\":"}'])
      expect(codeOf(bytes(text))).toBe('parsed');
  });

  it('refuses broken UTF-8, broken JSON and bottomless nesting', () => {
    expect(codeOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('malformed_json');
    for (const text of ['', '{', '"', '[1,]', '{"a" "b"}', 'NaN'])
      expect(codeOf(bytes(text))).toBe('malformed_json');
    expect(codeOf(bytes('['.repeat(200_000)))).toBe('malformed_json');
    expect(codeOf(bytes('['.repeat(41) + ']'.repeat(41)))).toBe('malformed_json');
    expect(codeOf(bytes('['.repeat(40) + ']'.repeat(40)))).toBe('parsed');
    expect(codeOf(bytes(`"${'['.repeat(500)}"`))).toBe('parsed');
  });
});

describe('parseJson, given a text that is made to keep it busy,', () => {
  it.each([
    ['a million escaped quotes and no end', '\\"'.repeat(500_000)],
    ['a string of escaped quotes that never ends', `"${'\\"'.repeat(500_000)}`],
    ['quotes alone', '"'.repeat(1_000_001)],
    ['names with blanks instead of a colon', `{"a"${' '.repeat(1_000_000)}`],
    ['backslashes', `"${'\\'.repeat(1_000_001)}`],
  ])('reads it once: %s', (_what, text) => {
    // Reading again from each quote took minutes: this would end by the test's own patience.
    expect(codeOf(bytes(text))).toBe('malformed_json');
  });

  it('takes a photograph in base64, as bodies of Amazon A2I hold them', () => {
    const photograph = 'A'.repeat(30_000_000);
    expect(parseJson(bytes(JSON.stringify({ content: JSON.stringify({ photograph }) })))).toMatchObject({
      ok: true,
    });
  });
});

describe('readJson', () => {
  it('takes JSON types only', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'application/json',
      'application/merge-patch+json',
    ])
      expect(await readJson(post('{}', type))).toEqual({ ok: true, value: {} });
    for (const type of ['text/plain', 'application/jsonx', 'multipart/form-data'])
      expect(await readJson(post('{}', type))).toMatchObject({ refusal: { code: 'unsupported_media_type' } });
  });

  it('stops reading at the limit', async () => {
    const { stream, sent } = endless(1000);
    expect(await readJson(post(stream))).toMatchObject({ refusal: { code: 'body_too_large' } });
    expect(sent()).toBeLessThan(MAX_BODY / 65_536 + 8);
  });

  it('refuses a body that breaks off', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.error(new Error('gone')),
    });
    expect(await readJson(post(stream))).toMatchObject({ refusal: { code: 'malformed_json' } });
  });
});
