import { answersOf } from '@/lib/domain/answers';
import type { Env } from '@/lib/domain/env';
import { dispositionsOf, reviewOf, wasShown } from '@/lib/domain/find';
import { candidateGate, gate } from '@/lib/domain/gate';
import { ownImages } from '@/lib/domain/independence';
import type { MatchState } from '@/lib/domain/match';
import { openContradictions, quorum } from '@/lib/domain/quorum';
import type { RefusalCode } from '@/lib/domain/refusal';
import { worksheetGaps } from '@/lib/domain/rules/compare';
import type { Ballot } from '@/lib/domain/vote';

export interface Gap {
  readonly code: RefusalCode;
  readonly detail: string;
}

type Check = (state: MatchState, person: string, ballot: Ballot, env: Env) => string | null;

/** What an approval needs, one check a line, in the order in which a person would mend them. */
const CHECKS: readonly (readonly [RefusalCode, Check])[] = [
  [
    'candidates_missing',
    (s) => {
      const { candidatesReturned } = s.match.search;
      return candidatesReturned > s.candidates.length
        ? `The search returned ${candidatesReturned}, ${s.candidates.length} were pushed.`
        : null;
    },
  ],
  [
    'candidates_undisposed',
    (s, person) => {
      const mine = dispositionsOf(s, person);
      const open = s.candidates.filter((c) => !mine.some((d) => d.candidate === c.key));
      return open.length ? `${open.length} candidates have no disposition of yours.` : null;
    },
  ],
  [
    'vote_incomplete',
    (s, _p, ballot) =>
      s.candidates.some((c) => c.key === ballot.candidate) ? null : 'Name the candidate that you approve.',
  ],
  [
    'gate_closed',
    (s, person, ballot, env) => {
      const image = s.candidates.find((c) => c.key === ballot.candidate)?.image;
      const reasons = [
        ...gate(s.match.probe, reviewOf(s, person)?.analysis ?? null, env.policy).reasons,
        ...(image ? candidateGate(image, env.policy).reasons : []),
      ];
      return reasons.length ? `${reasons.join('; ')}.` : null;
    },
  ],
  [
    'candidate_not_supported',
    (s, person, ballot) => {
      const sealed = reviewOf(s, person)?.sealedAt;
      const opinion = own(s, person, ballot)?.opinion;
      return sealed && typeof opinion === 'number' && opinion >= 1
        ? null
        : 'Your sealed opinion on this candidate is not +1 or more.';
    },
  ],
  [
    'worksheet_incomplete',
    (s, person, ballot) => {
      const gaps = worksheetGaps(own(s, person, ballot)?.worksheet ?? {});
      return gaps.length ? `Not answered: ${gaps.join(', ')}.` : null;
    },
  ],
  [
    'similarity_missing',
    (s, person, ballot) =>
      findings(s, person, ballot).includes('similar') ? null : 'No component is similar in your worksheet.',
  ],
  [
    'difference_unanswered',
    (s, person, ballot) =>
      findings(s, person, ballot).includes('dissimilar_unexplained')
        ? 'Your worksheet has an unexplained difference.'
        : null,
  ],
  [
    'evidence_not_opened',
    (s, person, ballot) => {
      const closed = ballot.reliedUpon.filter((key) => !wasShown(s, person, `evidence:${key}`));
      return closed.length ? `Not opened: ${closed.join(', ')}.` : null;
    },
  ],
  [
    'origins_unconfirmed',
    (_s, _p, ballot) => {
      const open = ballot.reliedUpon.filter((key) => !ballot.originsConfirmed.includes(key));
      return open.length ? `Origin not confirmed: ${open.join(', ')}.` : null;
    },
  ],
  [
    'evidence_quorum_not_met',
    (s, _p, ballot, env) => {
      const found = quorum(s.evidence, ballot.candidate ?? '', ballot.reliedUpon, env.policy, ownImages(s));
      return found.met ? null : `There are ${found.missing.join(', and ')}.`;
    },
  ],
  [
    'disproof_missing',
    (s, person, ballot) => {
      const tried = s.disproofs.filter(
        (d) => d.person === person && d.round === s.match.round && d.candidate === ballot.candidate,
      );
      if (tried.some((d) => d.result === 'disproves'))
        return 'Your own attempt shows that this is the wrong person.';
      return tried.length ? null : 'Record at least one attempt to show that this is the wrong person.';
    },
  ],
];

const own = (s: MatchState, person: string, ballot: Ballot) =>
  dispositionsOf(s, person).find((d) => d.candidate === ballot.candidate && d.choice === 'retained');

const findings = (s: MatchState, person: string, ballot: Ballot) =>
  Object.values(own(s, person, ballot)?.worksheet ?? {}).map((entry) => entry.finding);

/**
 * Everything that this ballot still lacks as an approval; empty when it may be cast. An unanswered contradiction
 * stops an adjudicator here, and an answer to what they did not open is none; voters may cast, and the round goes to
 * adjudication instead of approval.
 * @see product.md "What an approval needs, each checked on the server"
 */
export const approvalGaps = (
  state: MatchState,
  person: string,
  kind: 'vote' | 'adjudication',
  ballot: Ballot,
  env: Env,
): readonly Gap[] => {
  const gaps = CHECKS.flatMap(([code, check]) => {
    const detail = check(state, person, ballot, env);
    return detail ? [{ code, detail }] : [];
  });
  if (kind === 'vote') return gaps;
  const answers = answersOf(state, { answers: ballot.answers, person, kind });
  const open = openContradictions(state.evidence, ballot.candidate ?? '', answers);
  return open.length
    ? [
        ...gaps,
        {
          code: 'contradiction_unanswered',
          detail: `Not opened and answered: ${open.map((i) => i.key).join(', ')}.`,
        },
      ]
    : gaps;
};
