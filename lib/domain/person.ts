import type { Instant } from '@/lib/domain/time';

export const ROLES = ['reviewer', 'examiner', 'supervisor', 'auditor', 'abuse_officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A human being. Rules bind the person, however many accounts they have. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Other names under which evidence may say that this person obtained it: e-mail, badge, provider subject. */
  readonly alsoKnownAs: readonly string[];
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
}

export interface Account {
  readonly id: string;
  readonly personId: string;
  /** Lower case, unique. */
  readonly login: string;
  readonly passwordHash: string | null;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
}

export interface Qualification {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Whether a qualification of this kind holds at `now`. */
export const qualified = (all: readonly Qualification[], kind: string, now: Instant): boolean =>
  all.some(
    (q) => q.kind === kind && q.grantedAt <= now && now < q.expiresAt && (!q.revokedAt || now < q.revokedAt),
  );
