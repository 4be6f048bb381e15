import type { Disposition, Review, Stage } from '@/lib/domain/review';
import { aBallot, anAnalysis, at, aWorksheet } from '@/lib/domain/testing/build';
import { canary as c } from '@/lib/domain/testing/canaries';

export const disposition = (
  person: string,
  round: number,
  of: string,
  opinion: Disposition['opinion'],
): Disposition => ({
  ...{
    round,
    person,
    candidate: 'key-a',
    choice: opinion === null ? 'excluded' : 'retained',
    opinion,
    at: c(`${of}.disposedAt`),
  },
  differences: [{ component: 'ears', note: c(`${of}.difference`) }],
  worksheet: aWorksheet('similar', {
    nose: { finding: 'similar', note: c(`${of}.worksheet`), causes: [], under: null },
  }),
  pins: [{ id: c(`${of}.pin`), component: 'ears', probe: [1, 2], candidate: [3, 4] }],
});

export const review = (
  person: string,
  round: number,
  kind: Review['kind'],
  stage: Stage,
  of: string,
  sealed: boolean,
): Review => ({
  ...{
    round,
    person,
    kind,
    stage,
    startedAt: c(`${of}.startedAt`),
    analysedAt: at(1),
    comparedAt: at(2),
    unmaskedAt: at(4),
  },
  analysis: anAnalysis({ notes: c(`${of}.analysis`) }),
  sealedView: {
    ...{ candidate: c(`${of}.sealedView`), mode: 'side', linked: true, equalEyes: false, loupe: false },
    ...{ grid: false, images: [] },
  },
  onlyUnderAid: [c(`${of}.onlyUnderAid`)],
  sealedAt: sealed ? c(`${of}.sealedAt`) : null,
});

export const ballot = (of: string) =>
  aBallot({
    candidate: 'key-a',
    reasons: c(`${of}.reasons`),
    limits: c(`${of}.limits`),
    reliedUpon: [c(`${of}.reliedUpon`)],
    originsConfirmed: [c(`${of}.origins`)],
    answers: { [c(`${of}.answers`)]: 'x' },
  });

export const vote = (person: string, round: number, of: string) => ({
  ...{
    ...ballot(of),
    round,
    person,
    kind: 'vote' as const,
    castAt: c(`${of}.castAt`),
    countedAt: c(`${of}.countedAt`),
  },
});
