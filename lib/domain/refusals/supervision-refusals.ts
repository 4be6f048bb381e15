import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What is refused about leads, rounds, stops and policies. */
export const SUPERVISION_REFUSALS = {
  lead_unknown: entry(404, 'There is no lead with this token.', 'Check the token and the key that you use.'),
  purpose_mismatch: entry(
    403,
    'The lead was issued for another purpose.',
    'A lead serves the one purpose that it names.',
  ),
  lead_state: entry(409, 'The lead is not in a state that allows this.', 'Reload the match file.'),
  quorum_gone: entry(
    409,
    'The lead cannot be resumed: its quorum does not stand any more.',
    'Reopen the match for a fresh round.',
  ),
  nothing_to_acknowledge: entry(
    409,
    'There is nothing of this kind to acknowledge.',
    'Redeem the lead, or read the feed, to see how it stands now.',
  ),
  reopen_needs_evidence: entry(
    409,
    'Reopening needs evidence that came after the decision.',
    'Add the new evidence first.',
  ),
  not_decided: entry(409, 'The match is not decided.', 'Wait for its outcome.'),
  images_purged: entry(
    410,
    'The images of this match were purged when their time was over.',
    'The record of the decision stays, and the match file says when they went and by which rule.',
  ),
  same_person: entry(403, 'A second person must do this.', 'Ask another supervisor.'),
  stop_state: entry(409, 'The stop is not in a state that allows this.', 'Reload the page.'),
  week_state: entry(
    409,
    'This week of the log cannot be signed off: it is not over, or it is signed off already.',
    'Reload the page to see which weeks are due.',
  ),
  plan_invalid: entry(422, 'The sampling plan does not hold together.', 'See `errors`.'),
  plan_state: entry(
    409,
    'This plan is not in force any more, or was changed meanwhile.',
    'Reload the page and look at the version that is in force.',
  ),
  recheck_state: entry(
    409,
    'There is nothing to conclude: the re-review is not answered, does not differ, or is concluded already.',
    'Reload the page to see how it stands.',
  ),
  difference_open: entry(
    409,
    'A blind re-review speaks against this lead, and nobody has concluded that the decision stands.',
    'Conclude the difference under “Sampling” first, or recall the lead.',
  ),
  is_recheck: entry(
    409,
    'This match is a blind re-review; it stays as it was drawn.',
    'Do it at the match that it reviews: its file links there.',
  ),
  policy_invalid: entry(422, 'The policy does not hold together.', 'See `errors`.'),
  policy_state: entry(409, 'This policy version is not waiting for confirmation.', 'Reload the page.'),
} as const satisfies Record<string, RefusalEntry>;
