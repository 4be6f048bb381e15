import { REFUSALS, type RefusalCode } from '@/lib/domain/refusal-codes';
import type { AnySpec } from '@/lib/http/call';
import { headersOf, PROBLEM_REF, problemExampleRef } from '@/lib/http/openapi-components';

type Json = Readonly<Record<string, unknown>>;

const ALWAYS: readonly RefusalCode[] = ['draining', 'storage_unavailable', 'unexpected', 'invalid_query'];

const fromAuth: Readonly<Record<AnySpec['auth'], readonly RefusalCode[]>> = {
  integrator: ['key_missing', 'key_invalid', 'rate_limited'],
  person: ['not_signed_in', 'rate_limited', 'origin_refused'],
  public: ['origin_refused'],
};

const fromBody = ({ body }: AnySpec): readonly RefusalCode[] => {
  if (body === undefined) return [];
  if (body === 'stream') return ['body_too_large'];
  return ['malformed_json', 'invalid_body', 'body_too_large', 'unsupported_media_type'];
};

/** Every refusal that a route may give: the wrapper's by what the route asks for, and its verb's. */
export const refusalsOf = (spec: AnySpec): readonly RefusalCode[] => {
  const permit: readonly RefusalCode[] = spec.permit
    ? [spec.auth === 'integrator' ? 'scope_missing' : 'forbidden']
    : [];
  const params: readonly RefusalCode[] = spec.params ? ['not_found'] : [];
  return [
    ...new Set([
      ...fromAuth[spec.auth],
      ...permit,
      ...params,
      ...fromBody(spec),
      ...(spec.refusals ?? []),
      ...ALWAYS,
    ]),
  ];
};

const problem = (keyed: boolean, status: number, codes: readonly RefusalCode[]): Json => ({
  description: codes.map((code) => `\`${code}\`: ${REFUSALS[code].title}`).join(' '),
  headers: headersOf(keyed, status),
  content: {
    'application/problem+json': {
      schema: { allOf: [PROBLEM_REF, { properties: { code: { enum: codes } } }] },
      examples: Object.fromEntries(codes.map((code) => [code, problemExampleRef(code)])),
    },
  },
});

/** The problem documents of a route, one entry a status. */
export const problemResponses = (spec: AnySpec): Json => {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(spec)) {
    const { status } = REFUSALS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, problem(spec.auth === 'integrator', status, codes)]),
  );
};
