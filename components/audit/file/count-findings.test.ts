import { describe, expect, it } from 'vitest';
import { countFindings } from '@/components/audit/file/count-findings';
import type { Finding, WorksheetEntry } from '@/lib/domain/worksheet';

const entry = (finding: Finding): WorksheetEntry => ({ finding, note: '', causes: [], under: null });

describe('countFindings', () => {
  it('tells differences first and leaves out what is not there', () => {
    const worksheet = {
      skin: entry('similar'),
      nose: entry('similar'),
      ears: entry('dissimilar_explainable'),
      mouth: entry('dissimilar_unexplained'),
      scars: entry('not_visible'),
    };
    expect(countFindings(worksheet)).toBe(
      '1 unexplained difference, 1 explained difference, 2 similar, 1 not visible',
    );
  });

  it('is empty for an empty worksheet', () => {
    expect(countFindings({})).toBe('');
  });
});
