import type { Refusal } from '@/lib/domain/refusal';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { secureHeaders } from '@/lib/http/headers';
import { retryAfterOf } from '@/lib/http/problem';

const BY_STATUS: Readonly<Record<number, readonly [name: string, status: number]>> = {
  401: ['UnrecognizedClientException', 403],
  403: ['AccessDeniedException', 403],
  404: ['ResourceNotFoundException', 404],
  409: ['ConflictException', 409],
  429: ['ThrottlingException', 429],
  500: ['InternalServerException', 500],
  503: ['InternalServerException', 500],
};
/** What the body asks for cannot be taken, whatever the finer reason. */
const INVALID = ['ValidationException', 400] as const;

/** An error as clients of AWS read it: the name in a header, the sentence in the body. */
export const a2iError = (
  name: string,
  status: number,
  message: string,
  retryAfter: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify({ Message: message, message }), {
    status,
    headers: {
      ...secureHeaders,
      ...retryAfter,
      'content-type': 'application/json',
      'x-amzn-errortype': name,
    },
  });

/** A refusal in A2I's words: its own sentence, then what to do; `Retry-After`, which AWS's clients keep to, where it helps. */
export const a2iProblem = (refusal: Refusal): Response => {
  const { code, detail, facts } = refusal;
  const { status, remedy } = REFUSALS[code];
  const [name, sent] = BY_STATUS[status] ?? INVALID;
  const errors = facts?.errors === undefined ? '' : ` ${JSON.stringify(facts.errors)}`;
  return a2iError(name, sent, `${detail} ${remedy}${errors} (${code})`, retryAfterOf(refusal));
};
