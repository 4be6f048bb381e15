import type { Adapted, Aside, Invalid } from '@/lib/adapters/adapted';
import type { Nothing } from '@/lib/adapters/problems';
import { nothing } from '@/lib/adapters/problems';
import { PROVIDERS } from '@/lib/adapters/providers';
import { build, type SizeOf } from '@/lib/adapters/shared/build';
import { cleanEnvelope, nestsTooDeep } from '@/lib/adapters/shared/clean';
import { type Envelope, envelopeBody } from '@/lib/adapters/shared/envelope';
import { keepHeaders, requestIdOf } from '@/lib/adapters/shared/headers';
import { isCalled, misfit, type Operation, type Provider } from '@/lib/adapters/shared/operation';

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const EMPTY: Aside = { response: null, detect: null, request: null, headers: {}, notes: [] };

/** The desk's own body: nothing is mapped, so nothing can be left over. */
const asItIs = (body: unknown, dropped: readonly string[]): Adapted => ({
  kind: 'match',
  body,
  aside: EMPTY,
  dropped,
});

/**
 * One provider's response, as it came, becomes the generic match body, one more sight of a track, or a named problem.
 * Pure, and never throws. What may not be kept is taken out first, so that no part of the result holds it; what no
 * mapping knows is kept aside. The body is still to be checked against lib/http/schemas/match.ts.
 * @param sent the envelope (shared/envelope.ts); for the provider `generic`, the match body itself
 * @param sizeOf the sizes of the images that `imagesNamed(sent)` names, as far as this integrator uploaded them
 * @see references.md C.1, C.2 (every trap is a test in traps-*.test.ts)
 */
export const adapt = (provider: string, operation: string, sent: unknown, sizeOf: SizeOf): Adapted => {
  if (nestsTooDeep(sent))
    return { ...INVALID, issues: [{ field: '', message: 'nests deeper than any response' }], dropped: [] };
  const { body, dropped } = cleanEnvelope(sent);
  if (isCalled(provider, ['generic'])) return asItIs(body, dropped);
  const known = PROVIDERS.find((p) => isCalled(provider, [p.name]));
  if (!known) return { ...nothing('unknown_provider'), dropped };
  // Whatever the operation was called: a body that says what it is deserves its own problem.
  const other = known.sniff(member(body, 'response'));
  if (other) return { ...other, dropped };
  const asked = known.operations.find((o) => isCalled(operation, o.names));
  if (!asked) return { ...unknownOperation(known), dropped };
  const parsed = envelopeBody.safeParse(body);
  if (!parsed.success) return { ...misfit(parsed.error), dropped };
  return take(known, asked, parsed.data, dropped, sizeOf);
};

const INVALID = { kind: 'invalid', problem: 'invalid_body' } as const satisfies Partial<Invalid>;

const unknownOperation = ({ name, operations }: Provider): Nothing =>
  nothing(
    'unknown_operation',
    operations.length > 0
      ? `${name} is taken with: ${operations.map((o) => o.names[0]).join(', ')}.`
      : undefined,
  );

const take = (
  provider: Provider,
  operation: Operation,
  envelope: Envelope,
  droppedBefore: readonly string[],
  sizeOf: SizeOf,
): Adapted => {
  const headers = keepHeaders(envelope.headers);
  const dropped = [...droppedBefore, ...headers.dropped];
  const requestId = envelope.provider?.request_id ?? requestIdOf(headers.kept, envelope.response);
  const context = { envelope, requestId };
  const read = operation.read(envelope.response, context);
  if ('kind' in read) return { ...read, dropped };
  const built = build([provider.name, operation.names[0]], read, context, sizeOf);
  if (built.kind !== 'built') return { ...built, dropped };
  const { body, observation, externalId, notes } = built;
  const { response, detect = null, request = null } = envelope;
  const aside: Aside = { response, detect, request, headers: headers.kept, notes };
  return observation
    ? { kind: 'update', of: externalId, body, observation, aside, dropped }
    : { kind: 'match', body, aside, dropped };
};
