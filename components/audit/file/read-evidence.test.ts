import { describe, expect, it } from 'vitest';
import { readEvidence } from '@/components/audit/file/read-evidence';

const FIELDS = {
  key: ' cctv-2 ',
  candidate: 'c_1',
  kind: 'cctv',
  summary: 'Seen at the gate.',
  source: 'Station operator',
  obtainedAt: '2026-11-20',
  obtainedBy: '',
  paidBy: '  ',
  obtainedVia: 'independent_line',
  direction: 'contradicts',
  weight: 'medium',
  biasing: 'low',
};

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe('readEvidence', () => {
  it('trims, and reads blank names as unknown', () => {
    expect(readEvidence(form(FIELDS), ['match'])).toMatchObject({
      key: 'cctv-2',
      obtainedBy: null,
      paidBy: null,
      derivedFrom: ['match'],
      obtainedVia: 'independent_line',
      fileSha256: null,
    });
  });

  it.each(['obtainedVia', 'direction', 'weight', 'biasing'])('never makes up an answer to %s', (field) => {
    expect(readEvidence(form({ ...FIELDS, [field]: '' }), [])).toBeNull();
    expect(readEvidence(form({ ...FIELDS, [field]: 'made_up' }), [])).toBeNull();
  });

  it('takes a day as its first instant here, and no day as unknown', () => {
    expect(readEvidence(form(FIELDS), [])?.obtainedAt).toBe(new Date(2026, 10, 20).toISOString());
    expect(readEvidence(form({ ...FIELDS, obtainedAt: '' }), [])?.obtainedAt).toBeNull();
  });
});
