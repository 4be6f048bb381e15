import type { MatchState } from '@/lib/domain/match';
import { ownerOf } from '@/lib/domain/recheck';
import { apart } from '@/lib/domain/sandbox';
import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';

/**
 * What makes two matches about the same thing (product.md "touched"): the same probe, or a candidate in
 * common in the same case. Case keys are hashed: their parts are free text of any length, and an index
 * entry of PostgreSQL is not.
 */
export const keysOf = ({ match, candidates }: MatchState): readonly string[] => {
  const { caseRef } = match.purpose;
  const inCase = (of: string): string =>
    `case:${sha256(canonical([ownerOf(match.integrator), caseRef, of]))}`;
  const shared =
    caseRef === null
      ? []
      : candidates.flatMap((c) => [inCase(`id:${c.externalId}`), inCase(`image:${c.image.sha256}`)]);
  return [...new Set([`probe:${match.probe.sha256}`, ...shared].map((key) => apart(match.mode, key)))];
};
