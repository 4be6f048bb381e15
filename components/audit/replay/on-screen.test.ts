import { describe, expect, it } from 'vitest';
import { onScreen } from '@/components/audit/replay/on-screen';
import type { ReplayStep } from '@/lib/domain/replay/replay-view';

const step = (seq: number, patch: Partial<ReplayStep>): ReplayStep => ({
  ...{ seq, at: '2026-03-01T08:00:00.000Z', stage: 'comparison', kind: 'tools.used', says: '' },
  ...{ shown: [], candidate: null, analysis: null, disposition: null, pins: [], tools: [] },
  ...{ opinions: null, view: null, vote: null },
  ...patch,
});

describe('what was on the screen', () => {
  const steps = [
    step(1, {}),
    step(2, { shown: ['probe'] }),
    // A vote names a candidate; one that was never served is never drawn.
    step(3, { candidate: 'never-served' }),
    step(4, { shown: ['candidate:a', 'candidate:b'], candidate: 'a' }),
    step(5, { candidate: 'b' }),
    step(6, {}),
  ];

  it('is what was served until then, and the candidate that was last dealt with', () => {
    expect(steps.map((_, i) => onScreen(steps, i).candidate)).toEqual([null, null, null, 'a', 'b', 'b']);
    expect(onScreen(steps, 0).served).toEqual([]);
    expect(onScreen(steps, 5).served).toEqual(['probe', 'candidate:a', 'candidate:b']);
  });
});
