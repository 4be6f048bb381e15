import { describe, expect, it } from 'vitest';
import { strataOf } from '@/components/audit/sampling/tally';
import type { StratumResult } from '@/lib/domain/sampling/sampling-view';

const row = (patch: Partial<StratumResult>): StratumResult => ({
  ...{ plan: 'p', version: 1, lane: 'a', outcome: 'approved', by: 'share' },
  ...{ drawn: 10, waiting: 1, agrees: 6, differs: 2, notDone: 1 },
  ...patch,
});

describe('results by stratum', () => {
  it('are one line for a lane and an outcome, whatever the version', () => {
    const rows = [row({}), row({ version: 2 }), row({ outcome: 'rejected', drawn: 3 }), row({ lane: '0' })];
    expect(strataOf(rows).map(({ lane, outcome, counts }) => [lane, outcome, counts.drawn])).toEqual([
      ['0', 'approved', 10],
      ['a', 'approved', 20],
      ['a', 'rejected', 3],
    ]);
    expect(strataOf(rows)[1]?.counts).toEqual({ drawn: 20, waiting: 2, agrees: 12, differs: 4, notDone: 2 });
  });
});
