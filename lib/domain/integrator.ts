import type { Instant } from '@/lib/domain/time';

export const SCOPES = [
  'matches:write',
  'matches:read',
  'evidence:write',
  'events:read',
  'leads:redeem',
  'webhooks:manage',
] as const;
export type Scope = (typeof SCOPES)[number];

/** What an integrator is, as far as a provider's terms make a difference of it (references.md C-30). */
export const OPERATORS = ['us_police', 'police', 'law_enforcement', 'other'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Integrator {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'practice' | 'sandbox';
  /** Null where nobody said. */
  readonly operator: Operator | null;
  readonly createdAt: Instant;
}

export interface ApiKey {
  readonly id: string;
  readonly integratorId: string;
  /** SHA-256 of the key; the key itself is shown once. */
  readonly hash: string;
  /** First characters, to tell keys apart. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  /** The person who holds the key; they never vote on what it pushes. */
  readonly holder: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** Whether a key is neither revoked nor over at `now`. */
export const keyStands = (key: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Instant): boolean =>
  !(key.revokedAt && key.revokedAt <= now) && !(key.expiresAt && key.expiresAt <= now);
