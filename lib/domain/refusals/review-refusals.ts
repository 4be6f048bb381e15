import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What is refused to somebody who works on a match. */
export const REVIEW_REFUSALS = {
  nothing_to_claim: entry(
    404,
    'Nothing waits for you in this lane.',
    'Try another lane, or come back later.',
  ),
  already_claimed: entry(409, 'Somebody else holds this match.', 'Claim the next one.'),
  already_holding: entry(409, 'You already hold a match.', 'Finish or release it first.'),
  touched: entry(403, 'You have had to do with this match before.', 'Somebody who has not must review it.'),
  not_qualified: entry(
    403,
    'You hold no valid qualification for this lane.',
    'Ask an administrator to record one.',
  ),
  lease_lost: entry(
    409,
    'Your hold on this match has ended.',
    'Your draft is kept; claim the match again to go on.',
  ),
  stale_version: entry(
    409,
    'The match changed since you loaded it.',
    'Look at what changed, then confirm again; your draft is kept.',
  ),
  wrong_stage: entry(
    409,
    'This step does not belong to the stage you are at.',
    'The stages come in their order; reload the review.',
  ),
  not_opened: entry(409, 'This cannot be opened yet.', 'Open what comes before it first.'),
  worksheet_incomplete: entry(
    422,
    'The worksheet is not complete.',
    'Answer every component group, with causes for each explained difference.',
  ),
  difference_missing: entry(
    422,
    'An exclusion needs at least one unexplained difference, named.',
    'Name the component and what differs.',
  ),
  pin_invalid: entry(
    422,
    'A pin cannot be kept.',
    'Move or remove the pins that `pins` names: both places lie inside their images, each id is used once, and there are at most forty.',
  ),
  candidates_undisposed: entry(
    422,
    'Not every candidate has a disposition.',
    'Exclude or retain each candidate first.',
  ),
  opinions_incomplete: entry(
    422,
    'Every retained candidate needs an opinion.',
    'Give one opinion for each retained candidate, and none for others.',
  ),
  hand_over_refused: entry(
    409,
    'The match cannot be handed over to this person.',
    'Release it; the desk finds somebody.',
  ),
  image_missing: entry(
    503,
    'An image of this match is missing from storage or damaged.',
    'The review is held and nothing of it is lost; supervisors are told. Go on once the image is back: `images` says which.',
  ),
  stopped: entry(503, 'This lane is stopped.', 'A supervisor stopped it; two supervisors start it again.'),
  log_in_doubt: entry(
    503,
    'Something in the log is not as it must be.',
    'No new lead is issued until a supervisor has acknowledged it on the page “Log”. Nothing is lost: votes wait.',
  ),
  clock_jumped: entry(
    503,
    'The desk’s clock went backwards.',
    'An operator must set the clock right; nothing is issued until then.',
  ),
} as const satisfies Record<string, RefusalEntry>;
