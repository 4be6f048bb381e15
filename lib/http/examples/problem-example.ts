import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { IDS } from '@/lib/http/examples/ids';
import { problemBody } from '@/lib/http/problem';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

/** What some problems say besides, as they do when they come. */
const FACTS: Partial<Readonly<Record<RefusalCode, Readonly<Record<string, unknown>>>>> = {
  invalid_body: { errors: [{ field: 'candidates.0.score.min', message: 'Invalid input: expected number' }] },
  invalid_query: { errors: [{ field: 'limit', message: 'Too big: expected number to be <=200' }] },
  external_id_conflict: { id: IDS.match },
  unknown_image: { missing: [EXAMPLE_MATCH.probe.sha256] },
  rate_limited: { retryAfter: 1 },
};

const DETAILS: Partial<Readonly<Record<RefusalCode, string>>> = {
  invalid_body: 'candidates.0.score.min: Invalid input: expected number',
  invalid_query: 'limit: Too big: expected number to be <=200',
  scope_missing: 'This needs a key with the scope matches:write.',
  unknown_image: '1 of 3 images were not uploaded by you.',
};

/** A problem document of this code as the desk would send it. */
export const problemExample = (publicUrl: string, code: RefusalCode) =>
  problemBody(
    publicUrl,
    { code, detail: DETAILS[code] ?? REFUSALS[code].title, facts: FACTS[code] ?? {} },
    IDS.instance,
  );
