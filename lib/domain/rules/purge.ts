import { clockJumped, type Decided, type Env } from '@/lib/domain/env';
import { isClosed, openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { matchImages } from '@/lib/domain/match-images';
import type { Policy } from '@/lib/domain/policy';
import { isOpenDifference } from '@/lib/domain/recheck';
import { isOpen } from '@/lib/domain/redeemer';
import { by, DESK, happens } from '@/lib/domain/rules/decided';
import { DAY, type Instant, plus } from '@/lib/domain/time';

/** What keeps a match from being purged. `waits`: its time is not over. `clock`: the clock cannot be believed. */
export type KeptBecause =
  | 'purged'
  | 'open'
  | 'waits'
  | 'held'
  | 'lead_open'
  | 'unacknowledged'
  | 'recheck_open'
  | 'clock';

/** When its time is over by the rules of its last round; null while it is not closed. */
export const purgeFrom = (state: MatchState, { retentionDays }: Policy): Instant | null =>
  isClosed(state) && state.match.decidedAt ? plus(state.match.decidedAt, retentionDays * DAY) : null;

/**
 * Why the images of this match stay; empty when they may go. They stay while somebody may have to look at them again:
 * before an end, under a legal hold, while a lead stands, until everybody who was told that a lead is valid has
 * acknowledged that it is not, and while a blind re-review waits or nobody has said what its difference means
 * (references.md B-22, E-09; docs/decisions/0014-retention.md).
 */
export const keptBecause = (state: MatchState, env: Env): readonly KeptBecause[] => {
  if (state.match.purgedAt !== null) return ['purged'];
  const from = purgeFrom(state, env.policy);
  const reasons: readonly (KeptBecause | false)[] = [
    from === null && 'open',
    from !== null && env.now < from && 'waits',
    state.match.hold !== null && 'held',
    openLead(state) !== null && 'lead_open',
    state.redeemers.some(isOpen) && 'unacknowledged',
    state.rechecks.some((r) => r.result === null || isOpenDifference(r)) && 'recheck_open',
    clockJumped(env) && 'clock',
  ];
  return reasons.filter((reason) => reason !== false);
};

/**
 * Purges a match whose time is over: its images and the texts kept beside it. Hashes, decisions and the log stay.
 * With anything in its way nothing happens. @param texts how many texts are kept beside it
 */
export const purge = (state: MatchState, env: Env, texts: number): Decided => {
  if (keptBecause(state, env).length > 0) return happens([]);
  const { lane, version, retentionDays } = env.policy;
  const rule = { lane, version, days: retentionDays };
  return happens(
    [by(DESK, env.now)('match.purged', { images: matchImages(state), texts, rule })],
    [{ kind: 'clock_sane', now: env.now }],
  );
};
