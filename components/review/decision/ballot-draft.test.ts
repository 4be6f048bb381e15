import { describe, expect, it } from 'vitest';
import {
  EMPTY_BALLOT,
  finishedBallot,
  gapsIn,
  possibleVerdicts,
  reliable,
  toggle,
} from '@/components/review/decision/ballot-draft';
import type { EvidenceView, ReviewView } from '@/lib/domain/projection-view';

const item = (
  key: string,
  direction: 'supports' | 'contradicts',
  withdrawnAt: string | null = null,
): EvidenceView => ({
  key,
  kind: 'statement',
  biasing: 'low',
  candidate: 'c1',
  opened: true,
  openable: true,
  content: {
    summary: '',
    source: '',
    obtainedAt: null,
    obtainedBy: null,
    obtainedVia: 'before_match',
    derivedFrom: [],
    direction,
    weight: 'medium',
    withdrawnAt,
    withdrawnReason: null,
    counts: true,
    why: '',
  },
});
const view = (part: Partial<ReviewView>): ReviewView =>
  ({ analysis: null, disproofs: [], evidence: null, ...part }) as ReviewView;

describe('ballot draft', () => {
  it('chooses nothing by itself', () => {
    expect(finishedBallot(EMPTY_BALLOT)).toBeNull();
    expect(gapsIn(EMPTY_BALLOT, view({}))).toEqual(['verdict', 'reasons']);
  });

  it('asks an approval for its candidate, a disproof and every origin', () => {
    const draft = { ...EMPTY_BALLOT, verdict: 'approve' as const, reliedUpon: ['e1'], reasons: 'ears' };
    expect(gapsIn(draft, view({}))).toEqual(['candidate', 'disproof', 'origins']);
  });

  it('leaves the traces of an approval out of any other verdict', () => {
    const draft = {
      ...EMPTY_BALLOT,
      verdict: 'reject' as const,
      candidate: 'c1',
      reliedUpon: ['e1'],
      originsConfirmed: ['e1'],
      reasons: ' nose ',
      answers: { e2: ' ' },
    };
    expect(finishedBallot(draft)).toEqual({
      verdict: 'reject',
      candidate: null,
      reasons: 'nose',
      limits: '',
      reliedUpon: [],
      originsConfirmed: [],
      answers: {},
    });
  });

  it('offers only opened, standing support of the named candidate', () => {
    const evidence = [
      item('e1', 'supports'),
      item('e2', 'contradicts'),
      item('e3', 'supports', '2026-03-01T00:00:00.000Z'),
      { ...item('e4', 'supports'), content: null },
    ];
    expect(reliable(view({ evidence }), 'c1').map(({ key }) => key)).toEqual(['e1']);
    expect(reliable(view({ evidence }), null)).toEqual([]);
  });

  it('lets an unsuitable probe end as insufficient only', () => {
    const analysis = { suitability: 'unsuitable' } as ReviewView['analysis'];
    expect(possibleVerdicts(view({ analysis }))).toEqual(['insufficient']);
  });

  it('toggles a key', () => {
    expect(toggle(toggle(['a'], 'b'), 'a')).toEqual(['b']);
  });
});
