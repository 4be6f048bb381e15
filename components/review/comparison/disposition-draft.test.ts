import { describe, expect, it } from 'vitest';
import {
  dispositionBody,
  startingDisposition,
  unanswered,
  withFinding,
} from '@/components/review/comparison/disposition-draft';
import { COMPONENTS, type Worksheet } from '@/lib/domain/worksheet';

const whole = COMPONENTS.reduce<Worksheet>((sheet, { key }) => withFinding(sheet, key, 'similar'), {});

describe('disposition draft', () => {
  it('starts with neither way chosen and nothing filled in', () => {
    const start = startingDisposition(null);
    expect(start.choice).toBeNull();
    expect(unanswered(start.worksheet)).toHaveLength(19);
    expect(dispositionBody(start)).toBeNull();
  });

  it('needs a named and described difference to exclude', () => {
    const draft = { ...startingDisposition(null), choice: 'excluded' as const };
    expect(dispositionBody(draft)).toBeNull();
    expect(dispositionBody({ ...draft, differences: [{ component: 'ears', note: '  ' }] })).toBeNull();
    expect(
      dispositionBody({ ...draft, differences: [{ component: 'ears', note: ' lobe attached ' }] }),
    ).toEqual({
      choice: 'excluded',
      differences: [{ component: 'ears', note: 'lobe attached' }],
      worksheet: null,
      pins: [],
    });
  });

  it('needs every component group to retain', () => {
    const draft = { ...startingDisposition(null), choice: 'retained' as const };
    const { nose: _, ...rest } = whole;
    expect(dispositionBody({ ...draft, worksheet: rest })).toBeNull();
    expect(dispositionBody({ ...draft, worksheet: whole })).toMatchObject({
      choice: 'retained',
      differences: [],
    });
  });

  it('asks for a cause of every explained difference, and drops causes with it', () => {
    const explained = withFinding(whole, 'hair', 'dissimilar_explainable');
    expect(unanswered(explained)).toEqual(['hair']);
    const caused: Worksheet = {
      ...explained,
      hair: { finding: 'dissimilar_explainable', note: '', causes: ['age'], under: null },
    };
    expect(unanswered(caused)).toEqual([]);
    expect(withFinding(caused, 'hair', 'dissimilar_unexplained').hair?.causes).toEqual([]);
  });
});
