import { A2I_REFUSALS } from '@/lib/domain/refusals/a2i-refusals';
import { ACCESS_REFUSALS } from '@/lib/domain/refusals/access-refusals';
import { HOST_REFUSALS } from '@/lib/domain/refusals/host-refusals';
import { INTAKE_REFUSALS } from '@/lib/domain/refusals/intake-refusals';
import { PROVIDER_REFUSALS } from '@/lib/domain/refusals/provider-refusals';
import { REQUEST_REFUSALS } from '@/lib/domain/refusals/request-refusals';
import { REVIEW_REFUSALS } from '@/lib/domain/refusals/review-refusals';
import { SUPERVISION_REFUSALS } from '@/lib/domain/refusals/supervision-refusals';
import { VOTE_REFUSALS } from '@/lib/domain/refusals/vote-refusals';
import { WEBHOOK_REFUSALS } from '@/lib/domain/refusals/webhook-refusals';

/**
 * Every refusal that the desk can give: HTTP status, what it means, what to do. `docs/problems.md` is
 * written from this table, and a test produces each code once. `not_yours` is never sent: a foreign
 * thing answers as if it did not exist.
 */
export const REFUSALS = {
  ...REQUEST_REFUSALS,
  ...ACCESS_REFUSALS,
  ...INTAKE_REFUSALS,
  ...PROVIDER_REFUSALS,
  ...A2I_REFUSALS,
  ...REVIEW_REFUSALS,
  ...VOTE_REFUSALS,
  ...SUPERVISION_REFUSALS,
  ...WEBHOOK_REFUSALS,
  ...HOST_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;
