import fc from 'fast-check';
import {
  approving,
  ballot,
  candidate,
  disposition,
  disproof,
  evidence,
  exposure,
  instant,
  lead,
  lease,
  list,
  maybe,
  PLAIN,
  pending,
  person,
  redeemer,
  review,
  round,
  sometimes,
  text,
  touch,
  vote,
} from '@/db/conformance/arbitrary-parts';
import { sampleState } from '@/db/conformance/match-samples';
import { recheck } from '@/db/conformance/recheck-arbitrary';
import { type MatchState, STATUSES } from '@/lib/domain/match';

const matchPatch = fc.record(
  {
    integrator: text,
    externalId: text,
    priority: fc.integer({ min: -1000, max: 1000 }),
    status: fc.constantFrom(...STATUSES),
    round,
    receivedAt: instant,
    queuedAt: sometimes,
    decidedAt: sometimes,
    minor: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    consentRef: maybe(text),
    purpose: fc.record(
      {
        code: text,
        offence: maybe(text),
        legalBasis: maybe(text),
        caseRef: maybe(text),
        authorisation: maybe(text),
      },
      PLAIN,
    ),
    repeats: fc.array(text, { maxLength: 2 }),
    cautions: fc.array(fc.record({ id: text, says: text, source: text }, PLAIN), { maxLength: 2 }),
    reservedFor: maybe(person),
    reservedUntil: sometimes,
    hold: fc.option(fc.record({ person, at: instant, reason: text }, PLAIN), { nil: null }),
    purgedAt: sometimes,
  },
  PLAIN,
);

/** Two approving votes of round one and what may rest on them. */
const pillars = fc
  .tuple(fc.record({ ...ballot, ...approving, countedAt: instant }, PLAIN), fc.constantFrom(2, 3, 4))
  .map(([one, n]) =>
    ['p1', 'p2', 'p3', 'p4'].slice(0, n).map((who) => ({ ...one, candidate: 'a', round: 1, person: who })),
  );

/** Any state that the database allows, with everything in it filled at times. */
export const anyState = (id: string): fc.Arbitrary<MatchState> =>
  fc
    .record({
      patch: matchPatch,
      a: candidate('a'),
      b: candidate('b'),
      evidence: list(evidence, (e) => e.key),
      touches: list(touch, (t) => [t.person, t.reason, t.round]),
      leases: list(lease, (l) => l.id),
      reviews: list(review, (r) => [r.round, r.person]),
      dispositions: list(disposition, (d) => [d.round, d.person, d.candidate]),
      exposures: list(exposure, (e) => [e.round, e.person, e.item]),
      disproofs: list(disproof, (d) => d.id),
      pendingVotes: list(pending, (v) => [v.round, v.person]),
      pillars,
      others: list(vote, (v) => [v.round, v.person]),
      leads: list(lead, (l) => l.id),
      redeemers: list(redeemer, (r) => [r.lead, r.integrator]),
      rechecks: list(recheck, (r) => r.round),
    })
    .map(({ patch, a, b, pillars: approvals, others, leads, ...lists }) => {
      const votes = [...approvals, ...others.filter((v) => v.round === 2)];
      return sampleState(id, patch, {
        ...lists,
        candidates: [a, b],
        votes,
        voids: votes
          .slice(0, 2)
          .map((v) => ({ round: v.round, person: v.person, reason: 'withdrawn', at: v.castAt })),
        leads: leads.map((l, n) => ({
          ...l,
          round: 1,
          candidate: 'a',
          lowConsequence: n === 1,
          voters: approvals.map((v) => v.person).slice(0, n === 1 ? 1 : undefined),
        })),
      });
    });
