import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** Why what a provider sent makes no match, and what its terms or the desk do not let in. */
export const PROVIDER_REFUSALS = {
  unknown_provider: entry(
    404,
    'No adapter knows this provider.',
    'Push the generic body to /api/v1/matches.',
  ),
  unknown_operation: entry(
    404,
    'No adapter knows this operation of the provider.',
    'See the list of operations, or push the generic body.',
  ),
  provider_error: entry(
    422,
    'The body is an error that the provider returned.',
    'Repeat the search at the provider; there is nothing to review.',
  ),
  no_candidates: entry(
    422,
    'The search returned no candidate.',
    'There is nothing to review, and nothing to send.',
  ),
  detection_only: entry(
    422,
    'The body only says where faces are; nobody was compared.',
    'Send the response of the comparison, with this one beside it as `detect`.',
  ),
  not_a_match: entry(
    422,
    'The body is not the result of a face comparison.',
    'Send the response of the comparison or the search itself.',
  ),
  liveness_only: entry(
    422,
    'The body says whether somebody was live, not whom the face resembles.',
    'Send the comparison; a liveness result is not a match, and its confidence no similarity.',
  ),
  job_not_finished: entry(
    422,
    'The provider has not finished.',
    'Send the response once the job has succeeded.',
  ),
  candidate_image_missing: entry(
    422,
    'Candidates that the search returned have no picture.',
    'Upload a picture for each and name it in `images.candidates`; a list is never shortened.',
  ),
  candidate_ambiguous: entry(
    422,
    'The comparison has one reference, and not exactly one picture was named for it.',
    'Name exactly one picture in `images.candidates`.',
  ),
  too_many_candidates: entry(
    422,
    'The search returned more than 50 candidates.',
    'Ask the provider for at most 50; the list is never shortened here.',
  ),
  face_selection_needed: entry(
    422,
    'The response has several questioned faces, and one match has one.',
    'Say which in `select`, and send one request for each, with its own probe.',
  ),
  external_id_missing: entry(
    422,
    'The response carries no id of its own to name the match by.',
    'Send `external_id`, or the response headers with the request id.',
  ),
  provider_terms: entry(
    403,
    'The provider’s own terms bar this use.',
    'Read the clause that is named. Use another provider, or ask the desk’s administrator whether you are registered rightly.',
  ),
  too_many_sights: entry(
    409,
    'No more sights of this track are kept.',
    'Push a new match with an external id of its own.',
  ),
} as const satisfies Record<string, RefusalEntry>;
