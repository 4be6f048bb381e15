import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What is refused when images, matches and evidence come in. */
export const INTAKE_REFUSALS = {
  // Images
  image_too_large: entry(413, 'The image has more than 20 MB.', 'Send the original in a smaller file.'),
  image_too_many_pixels: entry(
    422,
    'The image has more than 40 megapixels.',
    'Send it at a lower resolution.',
  ),
  image_hash_mismatch: entry(
    422,
    'The bytes do not have the SHA-256 that the address names.',
    'Compute the hash over exactly the bytes that you send.',
  ),
  image_type_not_supported: entry(
    415,
    'Only JPEG, PNG and WebP images are taken.',
    'Convert the image; the bytes decide, not the name.',
  ),
  image_truncated: entry(422, 'The image breaks off before its end.', 'Send the whole file again.'),
  image_empty: entry(422, 'The image has no bytes.', 'Send the file’s bytes as the body.'),
  image_unreadable: entry(
    422,
    'The image cannot be decoded.',
    'Check the file in another program and send it again.',
  ),
  unknown_image: entry(
    422,
    'An image that the body names was not uploaded by you.',
    'PUT its bytes to /api/v1/images/{sha256} first.',
  ),

  // Pushing matches
  external_id_conflict: entry(
    409,
    'This external id was used before with another body.',
    'Use a new external id for a new match; send the same body to repeat a push.',
  ),
  score_out_of_scale: entry(
    422,
    'A score lies outside the scale that it declares.',
    'Send the raw score with its own scale.',
  ),
  no_lane_for_purpose: entry(
    422,
    'No lane takes matches of this purpose.',
    'Ask the desk’s supervisors which purpose codes have a lane.',
  ),
  candidate_unknown: entry(
    422,
    'The evidence names a candidate that this match does not have.',
    'Use the candidate’s external id as it was pushed.',
  ),
  evidence_key_taken: entry(
    409,
    'An evidence item with this key exists with other content.',
    'Use a new key; withdraw the old item if it was wrong.',
  ),
  evidence_unknown: entry(404, 'This match has no evidence item with this key.', 'Check the key.'),
  match_closed: entry(
    409,
    'The match is closed.',
    'A supervisor can reopen a decided match with a reason and new evidence.',
  ),

  // Trying it out
  sandbox_only: entry(
    403,
    'Outcomes are simulated in a sandbox only.',
    'Use a key of an integrator whose mode is sandbox, on a match that it pushed.',
  ),
  outcome_impossible: entry(
    409,
    'This cannot happen to the match as it stands.',
    'Read `detail` for what it needs, or push another match.',
  ),
} as const satisfies Record<string, RefusalEntry>;
