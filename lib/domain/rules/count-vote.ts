import { approvalGaps } from '@/lib/domain/approval';
import type { Decided, Env } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { liveLease, openLead, standingVotes } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { outcome } from '@/lib/domain/outcome';
import { waitsIn } from '@/lib/domain/quorum';
import { isRecheck } from '@/lib/domain/recheck';
import { by, DESK, happens } from '@/lib/domain/rules/decided';
import { unfit } from '@/lib/domain/rules/eligible';
import { issueLead, issuesNothing, mayIssue } from '@/lib/domain/rules/issue-lead';
import type { VotersNow } from '@/lib/domain/rules/lead';
import { voidVotes } from '@/lib/domain/rules/void-votes';

/**
 * Makes a due pending vote a vote and, when the round is complete, decides it. A vote that no longer holds (its
 * evidence was withdrawn, or its person was given a key, within the ten seconds) goes back to its person instead, and
 * so does the approval of somebody who may not vote any more. Where that befell an earlier voter, the lead is born
 * suspended.
 */
export const countVote = (state: MatchState, env: Env, leadId: string, now: VotersNow): Decided => {
  const pending = state.pendingVotes.find((p) => p.round === state.match.round && p.countsAt <= env.now);
  if (!pending) return happens([]);
  const emit = by(DESK, env.now);
  const lacks =
    pending.verdict === 'approve' &&
    (!now.fit(pending.person) || approvalGaps(state, pending.person, pending.kind, pending, env).length > 0);
  if (lacks || unfit(state, pending.person, env)) {
    return happens([emit('vote.taken_back', { person: pending.person })]);
  }
  const { countsAt: _, ...ballot } = pending;
  const lease = liveLease(state);
  const unfitNow = standingVotes(state)
    .map((v) => v.person)
    .filter((person) => unfit(state, person, env));
  const counted: NewEvent[] = [
    ...voidVotes(state, unfitNow, 'The voter holds a key of the integrator.', env.now),
    emit('vote.counted', { vote: { ...ballot, countedAt: env.now } }),
    ...(lease?.person === pending.person
      ? [emit('lease.ended', { lease: lease.id, reason: 'voted' as const })]
      : []),
  ];
  const after = evolveAll(state, counted);
  const result = outcome(after, env);
  if (!result) {
    const to = waitsIn(state.evidence, env.policy);
    return happens([
      ...counted,
      emit('match.queued', { to, reason: to === 'queued' ? 'votes_missing' : 'evidence_missing' }),
    ]);
  }
  const decided = [...counted, emit('outcome.decided', result)];
  if (result.status !== 'approved' || !result.candidate || isRecheck(state.match)) return happens(decided);
  const refusal = issuesNothing(env);
  if (refusal) return { ok: false, refusal };
  const open = openLead(after);
  const replaced = open
    ? [emit('lead.recalled', { lead: open.id, reason: 'A later round decided again.' })]
    : [];
  const lead = issueLead(after, env, result.candidate, leadId);
  const held = lead.voters.every(now.fit)
    ? []
    : [emit('lead.suspended', { lead: leadId, reason: 'A voter’s qualification does not hold any more.' })];
  return happens([...decided, ...replaced, emit('lead.issued', { lead }), ...held], mayIssue(state, env));
};
