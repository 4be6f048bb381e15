import { describe, expect, it } from 'vitest';
import { toProblem } from '@/components/queries/problem';
import { factsOf } from '@/components/ui/problem-facts';

const problem = (facts: object) => toProblem({ title: 'No.', code: 'x', ...facts }, 422, 'No.', 'Try again.');

describe('factsOf', () => {
  it('says words and named entries, and nothing it cannot read', () => {
    expect(
      factsOf(
        problem({
          missing: ['reasons', { code: 'disproof_missing', detail: 'No attempt is recorded.' }],
          counted: [{ key: 'e1', why: 'exists because of the match' }, 7, null, {}],
          changes: 'not a list',
        }),
      ),
    ).toEqual(['reasons', 'No attempt is recorded.', 'e1: exists because of the match']);
  });

  it('is empty without facts', () => {
    expect(factsOf(problem({}))).toEqual([]);
  });
});
