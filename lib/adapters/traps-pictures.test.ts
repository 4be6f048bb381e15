import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { adaptCase, bodyIn, notesIn, taken } from '@/lib/adapters/testing/body';
import { caseOf } from '@/lib/adapters/testing/cases';
import { envelopeOf, hashOf, PROBE, sized, THOUSAND } from '@/lib/adapters/testing/envelope';

const AMAZON = 'amazon-rekognition';

/** Members of a response, put in the place of its own. */
const put = (members: object) => (response: object) => ({ ...response, ...members });

describe('C-31: addresses and ids that die', () => {
  it('keeps no query of a signed address, and no picture’s bytes', () => {
    const adapted = adaptCase(
      'azure-face',
      'Verify',
      put({
        url: 'https://pictures.example/a.jpg?X-Sig=abc&Expires=1',
        plain: 'https://pictures.example/list?page=2',
        Bytes: 'A'.repeat(600),
      }),
    );
    expect(taken(adapted).aside.response).toMatchObject({
      url: 'https://pictures.example/a.jpg?[query removed]',
      plain: 'https://pictures.example/list?page=2',
      Bytes: '[picture removed]',
    });
    expect(JSON.stringify(taken(adapted).body)).not.toContain('http');
  });

  it('names every candidate without a picture, and never shortens the list', () => {
    const { response } = caseOf('azure-face', 'FindSimilar');
    expect(adapt('azure-face', 'FindSimilar', envelopeOf(response, ['s-1']), THOUSAND)).toMatchObject({
      problem: 'candidate_image_missing',
      facts: { missing: ['s-2'] },
    });
    expect(
      adapt('azure-face', 'Verify', envelopeOf({ confidence: 0.5 }, ['a', 'b']), THOUSAND),
    ).toMatchObject({
      problem: 'candidate_ambiguous',
    });
    expect(adaptCase('azure-face', 'FindSimilar', undefined, {}, () => null)).toMatchObject({
      problem: 'unknown_image',
      facts: { missing: [PROBE, hashOf(2)] },
    });
  });

  it('refuses more candidates than a match takes, instead of cutting them', () => {
    const ids = Array.from({ length: 51 }, (_, i) => `s-${i}`);
    const response = ids.map((persistedFaceId) => ({ persistedFaceId, confidence: 0.5 }));
    expect(adapt('azure-face', 'FindSimilar', envelopeOf(response, ids), THOUSAND)).toMatchObject({
      problem: 'too_many_candidates',
    });
  });
});

describe('C-32: boxes', () => {
  it('turns fractions into pixels of the picture, and lets them leave it', () => {
    const BoundingBox = { Left: -0.1, Top: 0.5, Width: 0.25, Height: 0.75 };
    const adapted = adaptCase(
      AMAZON,
      'CompareFaces',
      put({ SourceImageFace: { BoundingBox } }),
      {},
      sized(2000, 400),
    );
    expect(bodyIn(adapted).probe.face_box).toEqual({ x: -200, y: 200, w: 500, h: 300 });
    expect(taken(adapted).aside.response).toMatchObject({ SourceImageFace: { BoundingBox } });
  });

  it('draws no box that has no extent or lies beyond every picture', () => {
    for (const width of [0, -5, 1e9])
      expect(
        bodyIn(
          adaptCase('compreface', 'recognition-verify', (r: { result: { box: object }[] }) => ({
            ...r,
            result: [{ ...r.result[0], box: { x_min: 0, x_max: width, y_min: 0, y_max: 10 } }],
          })),
        ).probe.face_box,
      ).toBeUndefined();
  });

  it('puts no box of a smaller copy on the original', () => {
    const images = {
      probe: { sha256: PROBE, as_searched_sha256: hashOf(9) },
      candidates: [{ id: 'ref-1', sha256: hashOf(2) }],
    };
    const sizes = (copy: number) => (sha256: string) =>
      sha256 === hashOf(9) ? { width: copy, height: copy } : { width: 1000, height: 1000 };
    const cut = adaptCase(AMAZON, 'CompareFaces', undefined, { images }, sizes(500));
    expect(bodyIn(cut).probe.face_box).toBeUndefined();
    expect(notesIn(cut)).toContain('box_of_searched_copy');
    const same = adaptCase(AMAZON, 'CompareFaces', undefined, { images }, sizes(1000));
    expect(bodyIn(same).probe.face_box).toBeDefined();
  });

  it('says that a picture lies turned', () => {
    expect(
      notesIn(adaptCase(AMAZON, 'CompareFaces', put({ TargetImageOrientationCorrection: 'ROTATE_90' }))),
    ).toContain('picture_turned');
  });
});
