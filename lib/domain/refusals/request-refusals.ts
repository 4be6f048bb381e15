import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What can be wrong with a request, whatever it asks for. */
export const REQUEST_REFUSALS = {
  malformed_json: entry(400, 'The body is not valid JSON.', 'Send one JSON document encoded as UTF-8.'),
  invalid_body: entry(
    422,
    'The body does not fit the schema.',
    'See the list of fields in `errors`; unknown fields are refused.',
  ),
  invalid_query: entry(
    400,
    'A query parameter is not allowed or not valid.',
    'See `errors`; the OpenAPI document lists the parameters.',
  ),
  invalid_cursor: entry(400, 'The cursor is not one that this desk issued.', 'Start again without a cursor.'),
  body_too_large: entry(
    413,
    'The body is larger than this route takes.',
    'Upload images one by one and name them by hash.',
  ),
  unsupported_media_type: entry(
    415,
    'This content type is not taken here.',
    'Send `application/json`, or what the OpenAPI document names for this route.',
  ),
  method_not_allowed: entry(405, 'This method is not offered here.', 'See the `Allow` header.'),
  not_found: entry(
    404,
    'There is nothing here, or not for you.',
    'Check the address and the key or account that you use.',
  ),
  origin_refused: entry(
    403,
    'The request did not come from this desk’s own pages.',
    'Use the desk in its own browser tab; integrations use the API with a key.',
  ),
  rate_limited: entry(429, 'Too many requests.', 'Wait for the seconds that `Retry-After` names.'),
} as const satisfies Record<string, RefusalEntry>;
