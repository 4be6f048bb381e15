import { type DeskLine, laneStream, saidBy } from '@/lib/disclosure/standing/desk-line';
import type { Actor } from '@/lib/domain/event';
import type { Policy } from '@/lib/domain/policy';
import type { Instant } from '@/lib/domain/time';
import { digest } from '@/lib/ledger/digest';

interface Act {
  readonly by: Actor;
  readonly at: Instant;
}

/** How a version of a lane's rules came into force, as the lane's chain in the desk's log tells it. */
export interface Rules {
  readonly proposed: Act | null;
  readonly confirmed: Act | null;
  /** Whether policy.json holds the rules that were proposed; null of a proposal that did not say. */
  readonly same: boolean | null;
  /** What was confirmed after it, before the round began: it should have been bound by that. */
  readonly overtaken: { readonly version: number; readonly at: Instant } | null;
}

/** @param at when the round began */
export const rulesOf = (lines: readonly DeskLine[], policy: Policy, at: Instant): Rules => {
  const told = lines.filter(({ stream }) => stream === laneStream(policy.lane)).map(saidBy);
  const of = (kind: string) =>
    told.findLast((e) => e?.kind === kind && e.data.version === policy.version) ?? null;
  const [proposed, confirmed] = [of('policy.proposed'), of('policy.confirmed')];
  const place = told.indexOf(confirmed);
  const next = confirmed && told.slice(place + 1).find((e) => e?.kind === 'policy.confirmed' && e.at < at);
  const rules = proposed?.data.rules;
  return {
    proposed,
    confirmed,
    same: typeof rules === 'string' ? rules === digest(policy) : null,
    overtaken: next ? { version: Number(next.data.version), at: next.at } : null,
  };
};
