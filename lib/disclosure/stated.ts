import type { Profile } from '@/lib/domain/bundle-profile';
import type { Role } from '@/lib/domain/person';
import type { Instant } from '@/lib/domain/time';

export interface StatedPerson {
  readonly id: string;
  /** `P-1`…, in the order in which the record first names them. */
  readonly mark: string;
  /** Null where the profile names nobody. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly qualifications: readonly {
    readonly kind: string;
    readonly grantedAt: Instant;
    readonly expiresAt: Instant;
    readonly revokedAt: Instant | null;
  }[];
}

export interface StatedImage {
  /** `probe` or a candidate's key. */
  readonly ref: string;
  readonly original: string | null;
  readonly display: string | null;
  /** Why it is not in the archive; null when it is. */
  readonly why: string | null;
}

/**
 * What the desk states beside the events: names, rights and qualifications as its registers have them, and how the
 * bundle was made. A reader of the report is told which of it the match's chain of events does not prove.
 */
export interface Stated {
  readonly format: 'second-look/stated/1';
  readonly matchId: string;
  readonly desk: { readonly origin: string; readonly version: string };
  readonly profile: Profile;
  /** The candidate whom the bundle is about: whom a lead or an outcome names. Null where nobody is named. */
  readonly subject: string | null;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly people: readonly StatedPerson[];
  readonly integrators: readonly { readonly id: string; readonly name: string }[];
  readonly images: readonly StatedImage[];
  /** The observed rate of false leads of the lane when the bundle was made; absent in bundles from before it was worked out. */
  readonly falseLeads?: string;
}
