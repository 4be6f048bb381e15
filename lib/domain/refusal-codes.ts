interface RefusalEntry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

const entry = (status: number, title: string, remedy: string): RefusalEntry => ({ status, title, remedy });

/**
 * Every refusal that the desk can give: HTTP status, what it means, what to do. `docs/problems.md` is
 * written from this table, and a test produces each code once. `not_yours` is never sent: a foreign
 * thing answers as if it did not exist.
 */
export const REFUSALS = {
  // The request itself
  malformed_json: entry(400, 'The body is not valid JSON.', 'Send one JSON document encoded as UTF-8.'),
  invalid_body: entry(422, 'The body does not fit the schema.', 'See the list of fields in `errors`; unknown fields are refused.'),
  invalid_query: entry(400, 'A query parameter is not allowed or not valid.', 'See `errors`; the OpenAPI document lists the parameters.'),
  invalid_cursor: entry(400, 'The cursor is not one that this desk issued.', 'Start again without a cursor.'),
  body_too_large: entry(413, 'The body is larger than this route takes.', 'Upload images one by one and name them by hash.'),
  unsupported_media_type: entry(415, 'This content type is not taken here.', 'Send `application/json`, or what the OpenAPI document names for this route.'),
  method_not_allowed: entry(405, 'This method is not offered here.', 'See the `Allow` header.'),
  not_found: entry(404, 'There is nothing here, or not for you.', 'Check the address and the key or account that you use.'),
  origin_refused: entry(403, 'The request did not come from this desk’s own pages.', 'Use the desk in its own browser tab; integrations use the API with a key.'),
  rate_limited: entry(429, 'Too many requests.', 'Wait for the seconds that `Retry-After` names.'),

  // Who is asking
  key_missing: entry(401, 'No API key was sent.', 'Send `Authorization: Bearer <key>`.'),
  key_invalid: entry(401, 'This API key is not known, or was revoked or has expired.', 'Ask an administrator of the desk for a new key.'),
  scope_missing: entry(403, 'This key does not have the scope for that.', 'Use a key with the scope that `detail` names.'),
  not_signed_in: entry(401, 'You are not signed in, or the session has ended.', 'Sign in again; drafts are kept.'),
  sign_in_failed: entry(401, 'The name or the password is not right.', 'Try again; after several failures the desk waits longer between attempts.'),
  sign_in_throttled: entry(429, 'Too many failed attempts.', 'Wait for the seconds that `Retry-After` names.'),
  forbidden: entry(403, 'Your role does not allow this.', 'Ask somebody with the role that `detail` names.'),
  step_up_failed: entry(401, 'The fresh sign-in for this decision failed.', 'Enter your password again; the draft is kept.'),
  step_up_required: entry(403, 'A fresh sign-in for exactly this decision is needed.', 'Confirm with your password; it is valid for one decision, once.'),
  own_rights: entry(403, 'Nobody grants themselves a role or a qualification.', 'Ask another administrator.'),
  password_too_weak: entry(422, 'The password must have at least 12 characters.', 'Choose a longer one.'),
  setup_link_invalid: entry(404, 'This setup link is not valid any more.', 'Restart the desk to print a new one while no administrator exists.'),
  name_taken: entry(409, 'This name is taken.', 'Choose another.'),
  last_admin: entry(409, 'This would leave the desk without an administrator.', 'Appoint another administrator first.'),

  // Images
  image_too_large: entry(413, 'The image has more than 20 MB.', 'Send the original in a smaller file.'),
  image_too_many_pixels: entry(422, 'The image has more than 40 megapixels.', 'Send it at a lower resolution.'),
  image_hash_mismatch: entry(422, 'The bytes do not have the SHA-256 that the address names.', 'Compute the hash over exactly the bytes that you send.'),
  image_type_not_supported: entry(415, 'Only JPEG, PNG and WebP images are taken.', 'Convert the image; the bytes decide, not the name.'),
  image_truncated: entry(422, 'The image breaks off before its end.', 'Send the whole file again.'),
  image_empty: entry(422, 'The image has no bytes.', 'Send the file’s bytes as the body.'),
  image_unreadable: entry(422, 'The image cannot be decoded.', 'Check the file in another program and send it again.'),
  unknown_image: entry(422, 'An image that the body names was not uploaded by you.', 'PUT its bytes to /api/v1/images/{sha256} first.'),

  // Pushing matches
  external_id_conflict: entry(409, 'This external id was used before with another body.', 'Use a new external id for a new match; send the same body to repeat a push.'),
  score_out_of_scale: entry(422, 'A score lies outside the scale that it declares.', 'Send the raw score with its own scale.'),
  no_lane_for_purpose: entry(422, 'No lane takes matches of this purpose.', 'Ask the desk’s supervisors which purpose codes have a lane.'),
  candidate_unknown: entry(422, 'The evidence names a candidate that this match does not have.', 'Use the candidate’s external id as it was pushed.'),
  evidence_key_taken: entry(409, 'An evidence item with this key exists with other content.', 'Use a new key; withdraw the old item if it was wrong.'),
  evidence_unknown: entry(404, 'This match has no evidence item with this key.', 'Check the key.'),
  match_closed: entry(409, 'The match is closed.', 'A supervisor can reopen a decided match with a reason and new evidence.'),

  // Working on a match
  nothing_to_claim: entry(404, 'Nothing waits for you in this lane.', 'Try another lane, or come back later.'),
  already_claimed: entry(409, 'Somebody else holds this match.', 'Claim the next one.'),
  already_holding: entry(409, 'You already hold a match.', 'Finish or release it first.'),
  touched: entry(403, 'You have had to do with this match before.', 'Somebody who has not must review it.'),
  not_qualified: entry(403, 'You hold no valid qualification for this lane.', 'Ask an administrator to record one.'),
  lease_lost: entry(409, 'Your hold on this match has ended.', 'Your draft is kept; claim the match again to go on.'),
  stale_version: entry(409, 'The match changed since you loaded it.', 'Look at what changed, then confirm again; your draft is kept.'),
  wrong_stage: entry(409, 'This step does not belong to the stage you are at.', 'The stages come in their order; reload the review.'),
  not_opened: entry(409, 'This cannot be opened yet.', 'Open what comes before it first.'),
  worksheet_incomplete: entry(422, 'The worksheet is not complete.', 'Answer every component group, with causes for each explained difference.'),
  difference_missing: entry(422, 'An exclusion needs at least one unexplained difference, named.', 'Name the component and what differs.'),
  candidates_undisposed: entry(422, 'Not every candidate has a disposition.', 'Exclude or retain each candidate first.'),
  opinions_incomplete: entry(422, 'Every retained candidate needs an opinion.', 'Give one opinion for each retained candidate, and none for others.'),
  hand_over_refused: entry(409, 'The match cannot be handed over to this person.', 'Release it; the desk finds somebody.'),
  stopped: entry(503, 'This lane is stopped.', 'A supervisor stopped it; two supervisors start it again.'),
  clock_jumped: entry(503, 'The desk’s clock went backwards.', 'An operator must set the clock right; nothing is issued until then.'),

  // Voting
  vote_incomplete: entry(422, 'The decision is not complete.', 'See `missing` for what it still needs.'),
  candidate_not_supported: entry(422, 'Your own sealed opinion does not support this candidate.', 'An approval needs your sealed opinion of limited support for the same person or more.'),
  similarity_missing: entry(422, 'Your worksheet names no similarity for this candidate.', 'An approval needs at least one.'),
  difference_unanswered: entry(422, 'Your worksheet has an unexplained difference for this candidate.', 'An approval needs every difference explained.'),
  gate_closed: entry(422, 'The image quality does not allow an approval.', 'Decide for reject or insufficient; `reasons` says which limits are not met.'),
  candidates_missing: entry(422, 'The search returned more candidates than were pushed.', 'The integrator must push all of them; until then nothing can be approved.'),
  evidence_quorum_not_met: entry(422, 'The independent evidence that you opened and relied upon does not suffice.', 'See `counted` for what counts and why the rest does not.'),
  evidence_not_opened: entry(422, 'You rely on evidence that you did not open.', 'Open each item that you rely upon.'),
  origins_unconfirmed: entry(422, 'The origin of each item that you rely upon must be confirmed.', 'Confirm where each item comes from.'),
  disproof_missing: entry(422, 'No attempt to show that this is the wrong person is recorded.', 'Record at least one attempt with its result.'),
  contradiction_unanswered: entry(409, 'Contradicting evidence is not answered.', 'Answer each item that `contradictions` lists.'),
  already_voted: entry(409, 'You have voted in this round.', 'One person has one vote in a round.'),
  no_pending_vote: entry(409, 'There is no vote to take back.', 'After ten seconds a vote counts; a supervisor can reopen the match.'),
  voter_ineligible: entry(403, 'You may not vote on this match.', 'Somebody who has had nothing to do with its evidence must.'),

  // Leads and supervision
  lead_unknown: entry(404, 'There is no lead with this token.', 'Check the token and the key that you use.'),
  purpose_mismatch: entry(403, 'The lead was issued for another purpose.', 'A lead serves the one purpose that it names.'),
  lead_state: entry(409, 'The lead is not in a state that allows this.', 'Reload the match file.'),
  quorum_gone: entry(409, 'The lead cannot be resumed: its quorum does not stand any more.', 'Reopen the match for a fresh round.'),
  reopen_needs_evidence: entry(409, 'Reopening needs evidence that came after the decision.', 'Add the new evidence first.'),
  not_decided: entry(409, 'The match is not decided.', 'Wait for its outcome.'),
  same_person: entry(403, 'A second person must do this.', 'Ask another supervisor.'),
  stop_state: entry(409, 'The stop is not in a state that allows this.', 'Reload the page.'),
  policy_invalid: entry(422, 'The policy does not hold together.', 'See `errors`.'),
  policy_state: entry(409, 'This policy version is not waiting for confirmation.', 'Reload the page.'),

  // The host
  busy: entry(503, 'Too many people changed this at the same time.', 'Try again.'),
  storage_unavailable: entry(503, 'The desk’s storage does not answer. Nothing was changed.', 'Try again; tell an operator if it goes on.'),
  draining: entry(503, 'The desk is shutting down.', 'Try again in a moment.'),
  unexpected: entry(503, 'Something unexpected went wrong. Nothing was changed.', 'Try again; tell an operator the `instance` if it goes on.'),
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof REFUSALS;
