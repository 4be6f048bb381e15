import { ApiReviewer, approvalOf, votesCount } from './api-reviewer';
import type { StoryDesk } from './desk';
import type { StoryMatch } from './push-for-story';

export interface Furnished {
  /** Two people approved it: its file has a lead. */
  readonly approved: StoryMatch;
  /** One approved, one rejected: it waits for an examiner. */
  readonly divided: StoryMatch;
  /** Nobody has seen it; the next one in Missing persons. */
  readonly fresh: StoryMatch;
}

const LANE = 'missing-persons';

const relied = (match: StoryMatch): readonly string[] =>
  (match.body.evidence ?? []).filter((item) => item.direction === 'supports').map((item) => item.key);

const vote = async (
  reviewer: ApiReviewer,
  match: StoryMatch,
  verdict: 'approve' | 'reject',
): Promise<void> => {
  await reviewer.claim(LANE, match.id);
  if (verdict === 'reject') return reviewer.reject();
  const right = match.candidateKey(match.same ?? '');
  await reviewer.seal(right);
  await reviewer.toDecision(right);
  const answer = await reviewer.vote(approvalOf(right, relied(match)));
  if (!answer.ok()) throw new Error(await answer.text());
};

/** Matches in the states that screens show: decided, divided, waiting. Through the API, so that no screen is needed. */
export const furnishDesk = async (desk: StoryDesk): Promise<Furnished> => {
  const first = { change: (body: StoryMatch['body']) => ({ ...body, priority: 9 }) };
  const [ada, bo] = [await ApiReviewer.signIn(desk.url, 'ada'), await ApiReviewer.signIn(desk.url, 'bo')];
  const [approved, divided] = [await desk.pushMatch(first), await desk.pushMatch(first)];
  await vote(ada, approved, 'approve');
  await vote(ada, divided, 'approve');
  // Nobody else may claim a match while a vote on it can be taken back.
  await votesCount();
  await vote(bo, approved, 'approve');
  await vote(bo, divided, 'reject');
  const fresh = await desk.pushMatch({ ...first, candidates: 4 });
  for (const purpose of ['missing_person', 'serious_offence', 'account_recovery'] as const)
    await desk.pushMatch({ purpose });
  await votesCount();
  await Promise.all([ada.http.dispose(), bo.http.dispose()]);
  return { approved, divided, fresh };
};
