import { describe, expect, it } from 'vitest';
import { standingSentence } from '@/components/audit/log/standing-sentence';
import type { LogFault } from '@/components/queries/log-book';

const fault = (acknowledgedAt: string | null): LogFault => ({
  ...{ id: '1', foundAt: '', by: 'verify', kind: 'event', chain: null, what: '' },
  ...{ acknowledgedAt, acknowledgedBy: null, reason: null },
});
const held = [{ at: 'noon', result: { verdict: 'holds' } }];
const say = (at: string) => `at ${at}`;

describe('the sentence of how the log stands', () => {
  it('says what is open, and what was verified last', () => {
    expect(standingSentence({ faults: [], verifications: [] }, say)).toMatch(
      /^No fault is open\. .* never verified/,
    );
    expect(standingSentence({ faults: [fault('then')], verifications: held }, say)).toBe(
      'No fault is open. The record held when it was last verified, at noon.',
    );
    const open = standingSentence({ faults: [fault(null), fault(null)], verifications: held }, say);
    expect(open).toMatch(/^2 faults are open: no new lead is issued/);
    const bad = [{ at: 'noon', result: { verdict: 'does not hold' } }, ...held];
    expect(standingSentence({ faults: [fault(null)], verifications: bad }, say)).toMatch(
      /^One fault is open: .* The record did not hold when it was last verified, at noon\.$/,
    );
  });
});
