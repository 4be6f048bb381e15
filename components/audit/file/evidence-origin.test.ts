import { describe, expect, it } from 'vitest';
import { evidenceOrigin } from '@/components/audit/file/evidence-origin';
import type { Evidence } from '@/lib/domain/evidence';

const ITEM: Evidence = {
  key: 'ticket-1',
  candidate: 'c_1',
  kind: 'travel_record',
  summary: 'A ticket.',
  source: 'Rail operator',
  obtainedAt: '2026-11-20T10:00:00.000Z',
  obtainedBy: 'p_1',
  paidBy: null,
  obtainedVia: 'because_of_match',
  derivedFrom: ['match', 'phone-3'],
  direction: 'supports',
  weight: 'medium',
  biasing: 'low',
  fileSha256: null,
  addedAt: '2026-11-21T10:00:00.000Z',
  addedBy: 'integrator:i_1',
  withdrawnAt: null,
  withdrawnReason: null,
};
const view = { names: { p_1: 'Ana Reyes', 'integrator:i_1': 'Metro' } };

describe('evidenceOrigin', () => {
  it('begins with how the item was obtained and leaves nothing out', () => {
    expect(evidenceOrigin({ ...ITEM, paidBy: 'p_1' }, view, 'UTC')).toEqual([
      'Because of the match',
      'Source: Rail operator',
      'Obtained by Ana Reyes, 20 Nov 2026',
      'Paid for by Ana Reyes',
      'Derived from the match itself, phone-3',
      'Added by Metro, 21 Nov 2026, 10:00',
    ]);
  });

  it('leaves out what nobody said', () => {
    const bare = { ...ITEM, obtainedAt: null, obtainedBy: null, derivedFrom: [] };
    expect(evidenceOrigin(bare, view, 'UTC')).toHaveLength(3);
    expect(evidenceOrigin({ ...bare, obtainedAt: ITEM.obtainedAt }, view, 'UTC')).toContain(
      'Obtained 20 Nov 2026',
    );
    expect(evidenceOrigin({ ...bare, obtainedBy: 'p_1' }, view, 'UTC')).toContain('Obtained by Ana Reyes');
  });
});
