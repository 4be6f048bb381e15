import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What a decision still lacks, or who may not take it. */
export const VOTE_REFUSALS = {
  vote_incomplete: entry(422, 'The decision is not complete.', 'See `missing` for what it still needs.'),
  candidate_not_supported: entry(
    422,
    'Your own sealed opinion does not support this candidate.',
    'An approval needs your sealed opinion of limited support for the same person or more.',
  ),
  similarity_missing: entry(
    422,
    'Your worksheet names no similarity for this candidate.',
    'An approval needs at least one.',
  ),
  difference_unanswered: entry(
    422,
    'Your worksheet has an unexplained difference for this candidate.',
    'An approval needs every difference explained.',
  ),
  gate_closed: entry(
    422,
    'The image quality does not allow an approval.',
    'Decide for reject or insufficient; `reasons` says which limits are not met.',
  ),
  candidates_missing: entry(
    422,
    'The search returned more candidates than were pushed.',
    'The integrator must push all of them; until then nothing can be approved.',
  ),
  evidence_quorum_not_met: entry(
    422,
    'The independent evidence that you opened and relied upon does not suffice.',
    'See `counted` for what counts and why the rest does not.',
  ),
  evidence_not_opened: entry(
    422,
    'You rely on evidence that you did not open.',
    'Open each item that you rely upon.',
  ),
  origins_unconfirmed: entry(
    422,
    'The origin of each item that you rely upon must be confirmed.',
    'Confirm where each item comes from.',
  ),
  disproof_missing: entry(
    422,
    'No attempt to show that this is the wrong person is recorded.',
    'Record at least one attempt with its result.',
  ),
  contradiction_unanswered: entry(
    409,
    'Contradicting evidence is not answered.',
    'Answer each item that `contradictions` lists.',
  ),
  already_voted: entry(409, 'You have voted in this round.', 'One person has one vote in a round.'),
  no_pending_vote: entry(
    409,
    'There is no vote to take back.',
    'After ten seconds a vote counts; a supervisor can reopen the match.',
  ),
} as const satisfies Record<string, RefusalEntry>;
