import { describe, expect, it } from 'vitest';
import { imagesNamed } from '@/lib/adapters/shared/envelope';
import { envelopeOf, hashOf, PROBE } from '@/lib/adapters/testing/envelope';

describe('imagesNamed', () => {
  it('names every image once, in lower case, before anything else is known of the envelope', () => {
    const probe = { sha256: PROBE, as_searched_sha256: 'AB'.repeat(32) };
    const candidates = ['a', 'b'].map((id) => ({ id, sha256: hashOf(2) }));
    const sent = { ...envelopeOf('anything', []), images: { probe, candidates }, unknown: 1 };
    expect(imagesNamed(sent)).toEqual([PROBE, 'ab'.repeat(32), hashOf(2)]);
  });

  it('names none where there is no envelope', () => {
    for (const sent of [null, [], { images: {} }, { images: { probe: { sha256: 'x' }, candidates: [] } }])
      expect(imagesNamed(sent)).toEqual([]);
  });
});
