import type { CandidateKey } from '@/lib/domain/candidate';
import type { Instant } from '@/lib/domain/time';

export const LEAD_STATES = ['live', 'suspended', 'recalled', 'expired'] as const;

/** The revocable, expiring, single-purpose token that approval yields. */
export interface Lead {
  readonly id: string;
  readonly round: number;
  readonly candidate: CandidateKey;
  readonly purpose: string;
  readonly state: (typeof LEAD_STATES)[number];
  readonly stateReason: string | null;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** Persons whose approving votes of this round it rests on; different ones, by constraint as well. */
  readonly voters: readonly string[];
  readonly lowConsequence: boolean;
  readonly dissent: readonly Dissent[];
  /** How evidence was revealed to the voters, and which earlier rounds or matches rejected the pair. */
  readonly reveal: 'staged' | 'alongside';
  readonly earlierRejections: readonly string[];
}

/** Printed on the lead: who differed (a pseudonym outside) and how. */
export interface Dissent {
  readonly person: string;
  readonly kind: 'vote_reject' | 'vote_insufficient' | 'vote_other_candidate' | 'sealed_opinion' | 'excluded';
  readonly opinion: number | null;
  readonly reasons: string | null;
}

export const LEAD_NOTICE =
  'This is an investigative lead. It is not proof of identity and must not be the sole basis for any action.';
