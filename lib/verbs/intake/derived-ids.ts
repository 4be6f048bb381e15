import { digest } from '@/lib/ledger/digest';

/** 104 bits of a hash: two pushes of one desk never meet by chance. */
const MATCH_DIGITS = 26;
const CANDIDATE_DIGITS = 12;

/** The match's id follows from who pushed it and what they call it: ingest is idempotent by primary key. */
export const matchIdOf = (integrator: string, externalId: string): string =>
  `m_${digest([integrator, externalId]).slice(0, MATCH_DIGITS)}`;

/** Says nothing of rank or score, and differs from match to match (references.md A-21). */
export const candidateKeyOf = (matchId: string, externalId: string): string =>
  `c_${digest([matchId, externalId]).slice(0, CANDIDATE_DIGITS)}`;
