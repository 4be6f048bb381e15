import { describe, expect, it } from 'vitest';
import type { MatchState } from '@/lib/domain/match';
import { recheckExternalId, recheckIntegrator } from '@/lib/domain/recheck';
import { always, decides, machine, VIEWERS, viewOf, type When } from '@/lib/domain/testing/viewers';

/** What must not reach a reviewer at all at some stage, changed: not one byte of the body may differ. */
const blind: When = (v) => !decides(v) || v.kind === 'vote';
const CHANGES: readonly [what: string, when: When, change: (state: MatchState) => MatchState][] = [
  [
    'it is a blind re-review of another match',
    always,
    (s) => ({
      ...s,
      match: {
        ...s.match,
        integrator: recheckIntegrator(s.match.integrator),
        externalId: recheckExternalId({ ...s.match, id: 'm_reviewed' }, 1),
      },
    }),
  ],
  ['its own decisions were drawn and answered', always, (s) => ({ ...s, rechecks: [] })],
  [
    'the candidates came in another order',
    always,
    (s) => ({ ...s, candidates: [...s.candidates].reverse() }),
  ],
  ['the evidence came in another order', always, (s) => ({ ...s, evidence: [...s.evidence].reverse() })],
  [
    'ranks and scores are others',
    (v) => !machine(v),
    (s) => ({
      ...s,
      candidates: s.candidates.map((c, i) => ({
        ...c,
        rank: i + 1,
        score: c.score && { ...c.score, value: i },
      })),
    }),
  ],
  [
    'the others excluded instead of supporting',
    blind,
    (s) => ({
      ...s,
      dispositions: s.dispositions.map((d) =>
        d.person === 'me' ? d : { ...d, choice: 'excluded', opinion: null, worksheet: null },
      ),
    }),
  ],
  [
    'the others rejected instead of approving',
    blind,
    (s) => ({
      ...s,
      votes: s.votes.map((v) => ({ ...v, verdict: 'reject', candidate: null, reliedUpon: [] })),
    }),
  ],
  [
    'nobody else was ever here',
    blind,
    (s) => ({
      ...s,
      ...{ votes: [], voids: [], leads: [], touches: [] },
      dispositions: s.dispositions.filter((d) => d.person === 'me'),
      reviews: s.reviews.filter((r) => r.person === 'me'),
      leases: s.leases.filter((l) => l.person === 'me'),
      exposures: s.exposures.filter((e) => e.person === 'me'),
      disproofs: s.disproofs.filter((d) => d.person === 'me'),
      pendingVotes: s.pendingVotes.filter((p) => p.person === 'me'),
    }),
  ],
];

describe('what is masked changes nothing', () => {
  it.each(CHANGES.map(([what, when, change]) => ({ what, when, change })))('$what', ({ when, change }) => {
    const asked = VIEWERS.filter(when);
    expect(asked.length).toBeGreaterThan(0);
    for (const viewer of asked) expect(viewOf(viewer, change)).toEqual(viewOf(viewer));
  });

  it('marks exhibits by place in one’s own order, and names images by key alone', () => {
    const view = viewOf({ stage: 'comparison', kind: 'vote', reveal: 'staged', showScores: true });
    expect(view.candidates?.map((c) => c.image.mark)).toEqual(['S-1', 'S-2']);
    expect(view.candidates?.map((c) => c.image.ref).sort()).toEqual(['key-a', 'key-b']);
  });
});
