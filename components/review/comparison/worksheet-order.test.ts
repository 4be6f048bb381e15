import { describe, expect, it } from 'vitest';
import { withFinding } from '@/components/review/comparison/disposition-draft';
import { oneSided } from '@/components/review/comparison/one-sided';
import { groupBeside, IN_ORDER, nextUnanswered } from '@/components/review/comparison/worksheet-order';
import { COMPONENTS, type Finding, type Worksheet } from '@/lib/domain/worksheet';

const all = (finding: Finding): Worksheet =>
  COMPONENTS.reduce<Worksheet>((sheet, { key }) => withFinding(sheet, key, finding), {});

describe('the order of the worksheet', () => {
  it('has every group once: what sets faces apart, then top to bottom', () => {
    expect(new Set(IN_ORDER.map(({ key }) => key)).size).toBe(COMPONENTS.length);
    const keys = IN_ORDER.map(({ key }) => key);
    expect(keys.slice(0, 6)).toEqual([
      'ears',
      'facial_marks',
      'facial_lines',
      'scars',
      'alterations',
      'skin',
    ]);
    expect(keys.indexOf('eyes')).toBeLessThan(keys.indexOf('mouth'));
    expect(keys.at(-1)).toBe('other');
  });

  it('goes from group to group and stays at its ends', () => {
    expect(groupBeside('ears', 1)).toBe('facial_marks');
    expect(groupBeside('ears', -1)).toBe('ears');
    expect(groupBeside('other', 1)).toBe('other');
  });

  it('finds what is still open after a group, then from the top', () => {
    const { nose: _, scars: __, ...rest } = all('similar');
    expect(nextUnanswered(rest, null)).toBe('scars');
    expect(nextUnanswered(rest, 'scars')).toBe('nose');
    expect(nextUnanswered(rest, 'nose')).toBe('scars');
    expect(nextUnanswered(all('similar'), 'nose')).toBeNull();
  });
});

describe('similarities and differences', () => {
  it('are both named, or the sheet is one-sided', () => {
    expect(oneSided(all('similar'))).toBe('nothing_differs');
    expect(oneSided(all('dissimilar_unexplained'))).toBe('nothing_alike');
    expect(oneSided(all('not_visible'))).toBe('neither');
    expect(oneSided(withFinding(all('similar'), 'nose', 'dissimilar_explainable'))).toBeNull();
    expect(oneSided({})).toBe('neither');
  });
});
