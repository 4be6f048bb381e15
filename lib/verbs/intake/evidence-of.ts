import type { CandidateKey } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PushedEvidence } from '@/lib/verbs/intake/pushed';

interface Known {
  readonly key: CandidateKey;
  readonly externalId: string;
}

/** The item as the match keeps it. @returns candidate_unknown */
export const evidenceOf = (
  item: PushedEvidence,
  candidates: readonly Known[],
  at: string,
  integrator: string,
): Result<Evidence> => {
  const candidate = candidates.find((c) => c.externalId === item.candidate)?.key;
  if (!candidate) {
    return refuse(
      'candidate_unknown',
      `The item “${item.key}” names a candidate that this match does not have.`,
      {
        item: item.key,
      },
    );
  }
  const added = {
    addedAt: at,
    addedBy: `integrator:${integrator}`,
    withdrawnAt: null,
    withdrawnReason: null,
  };
  return { ok: true, value: { ...item, candidate, ...added } };
};
