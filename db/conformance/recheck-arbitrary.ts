import fc from 'fast-check';
import { instant, maybe, PLAIN, person, round, sometimes, text } from '@/db/conformance/arbitrary-parts';
import { OPINIONS } from '@/lib/domain/opinion';
import { FINDINGS, RECHECK_RESULTS } from '@/lib/domain/recheck';
import { DECIDED_OUTCOMES } from '@/lib/domain/sampling/plan';
import { VERDICTS } from '@/lib/domain/vote';

const answer = fc.record(
  {
    answeredAt: instant,
    result: fc.constantFrom(...RECHECK_RESULTS),
    verdict: maybe(fc.constantFrom(...VERDICTS)),
    otherCandidate: maybe(text),
    opinion: maybe(fc.constantFrom(...OPINIONS.map(({ value }) => value))),
    excluded: fc.boolean(),
    against: fc.boolean(),
    concludedAt: sometimes,
    concludedBy: maybe(person),
    finding: maybe(fc.constantFrom(...FINDINGS)),
    words: maybe(text),
  },
  PLAIN,
);
const NO_ANSWER = {
  ...{ answeredAt: null, result: null, verdict: null, otherCandidate: null, opinion: null },
  ...{ excluded: false, against: false, concludedAt: null, concludedBy: null, finding: null, words: null },
};

export const recheck = fc
  .tuple(
    fc.record(
      {
        // No two matches have the same re-review.
        recheck: fc.uuid(),
        round,
        lane: text,
        outcome: fc.constantFrom(...DECIDED_OUTCOMES),
        candidate: maybe(text),
        plan: text,
        version: fc.nat(),
        why: fc.subarray(['share', 'decided_under', 'changed_after_score', 'score_only'] as const),
        ticket: text,
        drawnAt: instant,
      },
      PLAIN,
    ),
    fc.oneof(answer, fc.constant(NO_ANSWER)),
  )
  .map(([drawn, answered]) => ({ ...drawn, ...answered }));
