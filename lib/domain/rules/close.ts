import type { Decided, Env } from '@/lib/domain/env';
import type { Actor, NewEvent } from '@/lib/domain/event';
import { isClosed, liveLease, openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { waitsIn } from '@/lib/domain/quorum';
import { refuse } from '@/lib/domain/refusal';
import { by, DESK, happens, person } from '@/lib/domain/rules/decided';
import { staysAsDrawn } from '@/lib/domain/rules/recheck';
import { DAY, plus } from '@/lib/domain/time';

const closing = (state: MatchState, actor: Actor, at: string, reason: string): readonly NewEvent[] => {
  const lease = liveLease(state);
  const lead = openLead(state);
  const emit = by(actor, at);
  return [
    ...(lease ? [emit('lease.ended', { lease: lease.id, reason: 'match_closed' as const })] : []),
    ...(lead ? [emit('lead.recalled', { lead: lead.id, reason })] : []),
  ];
};

/** The integrator takes the match back: whatever it led to is recalled in the same write. */
export const withdrawMatch = (state: MatchState, actor: Actor, env: Env, reason: string): Decided => {
  if (state.match.status === 'withdrawn') return happens([]);
  return happens([
    by(actor, env.now)('match.withdrawn', { reason }),
    ...closing(state, actor, env.now, `The match was withdrawn: ${reason}`),
  ]);
};

/** A match that waited too long for evidence or votes. A lead outlives nothing here: it has its own end. */
export const expireMatch = (state: MatchState, env: Env): Decided => {
  const waits = ['awaiting_evidence', 'queued', 'adjudication'].includes(state.match.status);
  const since = state.match.queuedAt ?? state.match.receivedAt;
  if (!waits || env.now < plus(since, env.policy.waitDays * DAY)) return happens([]);
  return happens([
    by(DESK, env.now)('match.expired', { reason: `Nobody decided within ${env.policy.waitDays} days.` }),
  ]);
};

export const expireLead = (state: MatchState, env: Env): Decided => {
  const lead = openLead(state);
  if (!lead || env.now < lead.expiresAt) return happens([]);
  return happens([by(DESK, env.now)('lead.expired', { lead: lead.id })]);
};

/**
 * Reopens a decided match for new voters, under the policy in force now: with a reason, on evidence newer than the
 * decision; every lead is recalled. Images that are purged cannot be compared again.
 */
export const reopen = (state: MatchState, who: string, env: Env, reason: string, policy: Policy): Decided => {
  const { status, decidedAt } = state.match;
  const drawn = staysAsDrawn(state);
  if (drawn) return drawn;
  if (!isClosed(state) || status === 'withdrawn' || !decidedAt) return refuse('not_decided');
  if (state.match.purgedAt)
    return refuse('images_purged', 'The images of this match were purged; nobody can compare them again.');
  if (!reason.trim()) return refuse('vote_incomplete', 'Give a reason.', { missing: ['reason'] });
  if (!state.evidence.some((e) => e.addedAt > decidedAt && !e.withdrawnAt))
    return refuse('reopen_needs_evidence');
  return happens(reopening(state, who, env, reason, policy));
};

/** What a reopening comes to, once it may happen. */
export const reopening = (
  state: MatchState,
  who: string,
  env: Env,
  reason: string,
  policy: Policy,
): readonly NewEvent[] => {
  const emit = by(person(who), env.now);
  const lead = openLead(state);
  return [
    ...(lead ? [emit('lead.recalled', { lead: lead.id, reason: `The match was reopened: ${reason}` })] : []),
    emit('match.reopened', { reason, policyVersion: policy.version }),
    ...(waitsIn(state.evidence, policy) === 'queued'
      ? []
      : [by(DESK, env.now)('match.queued', { to: 'awaiting_evidence', reason: 'evidence_missing' })]),
  ];
};
