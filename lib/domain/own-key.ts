import type { ApiKey, Scope } from '@/lib/domain/integrator';
import { ok, type Result, refuse } from '@/lib/domain/refusal';

/** Standing keys of one holder and integrator; enough to change keys without a gap, too few to spread them. */
export const MOST_OWN_KEYS = 5;

/** What a successor may be: nothing that its predecessor is not. @returns scope_widened */
export const successorOf = (
  key: Pick<ApiKey, 'scopes' | 'holder' | 'expiresAt'>,
  scopes: readonly Scope[],
): Result<Pick<ApiKey, 'scopes' | 'holder' | 'expiresAt'>> => {
  const more = scopes.filter((scope) => !key.scopes.includes(scope));
  if (more.length > 0)
    return refuse('scope_widened', `The key has no scope ${more.join(', ')} to hand on.`, { scopes: more });
  return ok({ scopes, holder: key.holder, expiresAt: key.expiresAt });
};
