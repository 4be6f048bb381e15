import type { ApiKey, Scope } from '@/lib/domain/integrator';
import type { Desk } from '@/lib/ports/desk';

export interface NewKey {
  readonly scopes: readonly Scope[];
  /** The person who holds the key, if one does; they never vote on what it pushes. */
  readonly holder: string | null;
  readonly expiresAt?: string | null | undefined;
}

/** A key that is not stored yet, and its text, which is shown once and kept nowhere. */
export const newKey = (desk: Desk, integratorId: string, input: NewKey): { key: ApiKey; text: string } => {
  const text = `slk_${desk.ids.token()}`;
  const key: ApiKey = {
    id: desk.ids.id('key'),
    integratorId,
    hash: desk.ids.fingerprint(text),
    prefix: text.slice(0, 10),
    scopes: [...new Set(input.scopes)],
    holder: input.holder,
    createdAt: desk.clock.now(),
    expiresAt: input.expiresAt ?? null,
    revokedAt: null,
  };
  return { key, text };
};

/** What an event tells about a key: never its hash. */
export const keyFacts = ({ id, prefix, scopes, holder, expiresAt }: ApiKey) => ({
  key: id,
  prefix,
  scopes,
  holder,
  expiresAt,
});
