import { describe, expect, it } from 'vitest';
import { ProblemError, toProblem } from '@/components/queries/problem';
import { refsIn } from '@/components/review/images-missing/refs-in';

const refusal = (images: unknown) =>
  new ProblemError(toProblem({ code: 'image_missing', images }, 409, 'Missing', 'Tell somebody'));

describe('images that a refusal names', () => {
  it('are those, or the probe', () => {
    expect(refsIn(refusal(['probe', 'c1']))).toEqual(['probe', 'c1']);
    expect(refsIn(refusal(['c1', 7, null]))).toEqual(['c1']);
    for (const images of [undefined, [], 'c1', null]) expect(refsIn(refusal(images))).toEqual(['probe']);
    expect(refsIn(new Error('other'))).toEqual(['probe']);
  });
});
