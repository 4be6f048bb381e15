import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropForbidden } from '@/lib/domain/rules/ingest-drop';

const NAMES = [
  'gender',
  'Age',
  'AgeRange',
  'age_range',
  'emotions',
  'Smile',
  'ethnicity',
  'race',
  'embedding',
  'Face-Template',
];

describe('dropForbidden', () => {
  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { body, dropped } = dropForbidden(value);
        if (dropped.length === 0) expect(JSON.stringify(body)).toBe(JSON.stringify(value));
      }),
    );
    expect(dropForbidden({ page: 1, image: { usage: 2 } })).toEqual({
      body: { page: 1, image: { usage: 2 } },
      dropped: [],
    });
  });

  it('finds forbidden names at any depth and under any spelling, and only names them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^k[b-d]{1,5}$/), { maxLength: 6 }),
        fc.constantFrom(...NAMES),
        fc.boolean(),
        (path, name, inList) => {
          const leaf: unknown = { [name]: 'value-to-hide', kept: 1 };
          const sent = path.reduceRight<unknown>((inner, key) => ({ [key]: inList ? [inner] : inner }), leaf);
          const { body, dropped } = dropForbidden(sent);
          expect(JSON.stringify([body, dropped])).not.toContain('value-to-hide');
          expect(JSON.stringify(body)).toContain('"kept":1');
          expect(dropped).toHaveLength(1);
          expect(dropped[0]?.endsWith(name)).toBe(true);
        },
      ),
    );
  });

  it('names at most a hundred, and counts the rest', () => {
    const many = Array.from({ length: 250 }, () => ({ age: 1 }));
    const { body, dropped } = dropForbidden(many);
    expect(body).toEqual(Array(250).fill({}));
    expect(dropped).toHaveLength(101);
    expect(dropped.at(-1)).toBe('and 150 more');
  });

  it('removes the value of an authorization header from running text', () => {
    const { body } = dropForbidden({ note: 'curl -H "Authorization: Bearer abcdefghij0123456789" x' });
    expect(body).toEqual({ note: 'curl -H "Authorization: [token removed]" x' });
  });

  it.each([
    `slk_${'k'.repeat(43)}`,
    `sll_ld_01.${'t'.repeat(43)}`,
    'whsec_bm90IGEgc2VjcmV0OiBvbmx5IGFuIGV4YW1wbGU=',
  ])('removes what opens this desk itself: %s', (secret) => {
    const { body, dropped } = dropForbidden({ external_id: secret, note: `sent with ${secret}, sorry` });
    expect(body).toEqual({ external_id: '[token removed]', note: 'sent with [token removed], sorry' });
    expect(dropped).toEqual(['external_id (a token in it)', 'note (a token in it)']);
  });

  it('closes an address that opens a picture to whoever reads it, and lets others be', () => {
    const note =
      'See https://a.example/x.jpg?X-Amz-Signature=abc&Expires=1 and https://b.example/list?page=2';
    expect(dropForbidden({ note })).toEqual({
      body: { note: 'See https://a.example/x.jpg?[query removed] and https://b.example/list?page=2' },
      dropped: ['note (what opens an address)'],
    });
  });

  it.each(['BEARER', 'bearer', 'bEaReR'])('knows the value of a header by “%s” as well', (word) => {
    expect(dropForbidden({ note: `${word} abcdefghij0123456789` }).body).toEqual({ note: '[token removed]' });
  });

  it('takes name and password out of an address of any scheme, a camera’s above all', () => {
    const { body, dropped } = dropForbidden({
      camera: 'rtsp://admin:tp4P@ss@10.0.0.5:554/live?channel=1',
      upper: 'see HTTPS://u:p@cdn.example.org/a?X-Amz-Signature=abc',
      mail: 'rtsp://cam.example.org/live for ops@example.org',
    });
    expect(body).toEqual({
      camera: 'rtsp://[password removed]@10.0.0.5:554/live?channel=1',
      upper: 'see HTTPS://[password removed]@cdn.example.org/a?[query removed]',
      mail: 'rtsp://cam.example.org/live for ops@example.org',
    });
    expect(dropped).toEqual(['camera (what opens an address)', 'upper (what opens an address)']);
  });

  it('keeps a member named __proto__ a mere name', () => {
    const { body } = dropForbidden(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(Object.keys(body as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads a megabyte of near-tokens', () => {
    const text = ['eyJ'.repeat(300_000), 'a:'.repeat(50_000), 'a://', 'a'.repeat(300_000)].join('');
    expect(dropForbidden({ text, list: ['eyJaaaaaaaa.!'.repeat(50_000)] }).dropped).toEqual([]);
  });
});
