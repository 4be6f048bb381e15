import type { EvidenceView, ReviewView } from '@/lib/domain/projection-view';
import type { Ballot, Verdict } from '@/lib/domain/vote';

/** A decision while it is written. No verdict and no candidate is chosen until the person chooses. */
export interface BallotDraft extends Omit<Ballot, 'verdict'> {
  readonly verdict: Verdict | null;
}

export const EMPTY_BALLOT: BallotDraft = {
  verdict: null,
  candidate: null,
  reasons: '',
  limits: '',
  reliedUpon: [],
  originsConfirmed: [],
  answers: {},
};

/** Which verdicts this review can end in: an unsuitable probe ends as insufficient (product.md). */
export const possibleVerdicts = (view: ReviewView): readonly Verdict[] =>
  view.analysis?.suitability === 'unsuitable' ? ['insufficient'] : ['approve', 'reject', 'insufficient'];

/** Opened items about the named candidate that may be relied upon: they support it and stand. */
export const reliable = (view: ReviewView, candidate: string | null): readonly EvidenceView[] =>
  (view.evidence ?? []).filter(
    ({ content, candidate: about }) =>
      about === candidate && content?.direction === 'supports' && content.withdrawnAt === null,
  );

/** Contradicting items about the named candidate that an adjudicator answers. */
export const contradictions = (view: ReviewView, candidate: string | null): readonly EvidenceView[] =>
  (view.evidence ?? []).filter(
    ({ content, candidate: about }) =>
      about === candidate && content?.direction === 'contradicts' && content.withdrawnAt === null,
  );

/** The ballot that is confirmed and cast, or null without a verdict. What belongs to no approval is left out. */
export const finishedBallot = (draft: BallotDraft): Ballot | null => {
  if (draft.verdict === null) return null;
  const approves = draft.verdict === 'approve';
  const reliedUpon = approves ? draft.reliedUpon : [];
  return {
    verdict: draft.verdict,
    candidate: approves ? draft.candidate : null,
    reasons: draft.reasons.trim(),
    limits: draft.limits.trim(),
    reliedUpon,
    originsConfirmed: draft.originsConfirmed.filter((key) => reliedUpon.includes(key)),
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([, answer]) => answer.trim() !== '')),
  };
};

export type BallotGap = 'verdict' | 'candidate' | 'reasons' | 'origins' | 'disproof';

/** What the screen can tell is missing; the desk checks all of it again, and more. */
export const gapsIn = (draft: BallotDraft, view: ReviewView): readonly BallotGap[] => {
  const approves = draft.verdict === 'approve';
  const gaps: readonly (readonly [BallotGap, boolean])[] = [
    ['verdict', draft.verdict === null],
    ['candidate', approves && draft.candidate === null],
    ['disproof', approves && !view.disproofs.some(({ candidate }) => candidate === draft.candidate)],
    ['origins', approves && !draft.reliedUpon.every((key) => draft.originsConfirmed.includes(key))],
    ['reasons', draft.reasons.trim() === ''],
  ];
  return gaps.filter(([, open]) => open).map(([gap]) => gap);
};

/** The list with `key` added or taken out. */
export const toggle = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
