import type { Found } from '@/lib/adapters/shared/found';
import type { Context } from '@/lib/adapters/shared/operation';

/**
 * What the match is called: the integrator's own name, else the provider's id behind the provider's name, so that the
 * same response pushed twice, or the same track seen twice, is one match (references.md C-28). Null where neither is.
 */
export const externalIdOf = (
  found: Found,
  provider: string,
  { envelope, requestId }: Context,
): string | null => {
  if (typeof envelope.external_id === 'string') return envelope.external_id;
  const native = found.nativeId === undefined ? requestId : found.nativeId;
  return native === null ? null : `${provider}:${native}`;
};
