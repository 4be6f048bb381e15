import { answersOf } from '@/lib/domain/answers';
import { clockJumped, type Decided, type Decision, type Env } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import { ownImages } from '@/lib/domain/independence';
import type { Lead } from '@/lib/domain/lead';
import type { Match, MatchState } from '@/lib/domain/match';
import { divided } from '@/lib/domain/outcome';
import { votesNeeded } from '@/lib/domain/policy';
import { openContradictions, quorum } from '@/lib/domain/quorum';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { by, DESK, happens, person } from '@/lib/domain/rules/decided';
import { unfit } from '@/lib/domain/rules/eligible';
import { issuesNothing, mayIssue } from '@/lib/domain/rules/issue-lead';
import { spokenAgainst } from '@/lib/domain/rules/recheck';

/** Voters of the lead who may carry it at this moment: qualified, not disabled, without conflict. */
export interface VotersNow {
  readonly fit: (person: string) => boolean;
}

/**
 * Why the lead's quorum does not stand any more; empty when it does. Asked at every redemption and resumption. A
 * sandbox's lead has no quorum that could be shaken: nobody voted, and it is never valid.
 */
export const shaken = (state: MatchState, lead: Lead, env: Env, now: VotersNow): readonly string[] => {
  if (state.match.mode === 'sandbox') return [];
  const votes = state.votes.filter(
    (v) =>
      v.round === lead.round &&
      v.verdict === 'approve' &&
      v.candidate === lead.candidate &&
      !state.voids.some((x) => x.round === v.round && x.person === v.person),
  );
  const answers: Readonly<Record<string, string>> = Object.assign(
    {},
    ...votes.map((v) => answersOf(state, v)),
  );
  const needed = votesNeeded(env.policy);
  return [
    votes.length < needed ? `Only ${votes.length} of ${needed} approving votes stand.` : null,
    votes.some((v) => !now.fit(v.person)) ? 'A voter’s qualification does not hold any more.' : null,
    votes.some((v) => unfit(state, v.person, env)) ? 'A voter has had to do with the match otherwise.' : null,
    votes.some((v) => !quorum(state.evidence, lead.candidate, v.reliedUpon, env.policy, ownImages(state)).met)
      ? 'The evidence that a vote relied upon does not suffice any more.'
      : null,
    openContradictions(state.evidence, lead.candidate, answers).length
      ? 'Contradicting evidence is not answered.'
      : null,
    divided(state, lead.candidate) && !votes.some((v) => v.kind === 'adjudication')
      ? 'The round was divided, and the adjudication does not stand any more.'
      : null,
  ].filter((reason): reason is string => reason !== null);
};

const find = (state: MatchState, id: string): Result<Lead> => {
  const lead = state.leads.find((l) => l.id === id);
  return lead ? ok(lead) : refuse('lead_unknown');
};

const reasonMissing = (reason: string) =>
  reason.trim() ? null : refuse('vote_incomplete', 'Give a reason.', { missing: ['reason'] });

export const recallLead = (state: MatchState, who: string, env: Env, id: string, reason: string): Decided => {
  const lead = find(state, id);
  if (!lead.ok) return lead;
  if (lead.value.state !== 'live' && lead.value.state !== 'suspended') return refuse('lead_state');
  return reasonMissing(reason) ?? happens([by(person(who), env.now)('lead.recalled', { lead: id, reason })]);
};

export const suspendLead = (
  state: MatchState,
  who: string,
  env: Env,
  id: string,
  reason: string,
): Decided => {
  const lead = find(state, id);
  if (!lead.ok) return lead;
  if (lead.value.state !== 'live') return refuse('lead_state');
  return reasonMissing(reason) ?? happens([by(person(who), env.now)('lead.suspended', { lead: id, reason })]);
};

/** Back to live only where the whole quorum stands now; otherwise a fresh round is the way. */
export const resumeLead = (
  state: MatchState,
  who: string,
  env: Env,
  id: string,
  reason: string,
  now: VotersNow,
): Decided => {
  const lead = find(state, id);
  if (!lead.ok) return lead;
  if (lead.value.state !== 'suspended') return refuse('lead_state');
  if (env.now >= lead.value.expiresAt) return refuse('lead_state', 'The lead has expired.');
  if (spokenAgainst(state, lead.value.round)) return refuse('difference_open');
  const refusal = issuesNothing(env);
  if (refusal) return { ok: false, refusal };
  const missing = reasonMissing(reason);
  if (missing) return missing;
  const gone = shaken(state, lead.value, env, now);
  if (gone.length) return refuse('quorum_gone', gone.join(' '), { missing: gone });
  return happens([by(person(who), env.now)('lead.resumed', { lead: id, reason })], mayIssue(state, env));
};

export interface Redemption {
  readonly status: 'valid' | 'suspended' | 'recalled' | 'expired' | 'practice';
  readonly reason: string | null;
}

export interface Redeemed extends Decision {
  /** A refusal here is recorded as well as answered. */
  readonly reply: Redemption | Refusal;
}

/**
 * Asked at each use of a lead. Valid only when everything stands at this moment; what does not stand suspends the
 * lead in the same write. Every answer is a record. Practice and sandbox leads never redeem as valid.
 */
export const redeem = (
  state: MatchState,
  actor: Extract<Actor, { kind: 'integrator' }>,
  env: Env,
  command: { readonly lead: string; readonly purpose: string; readonly mode: Match['mode'] },
  now: VotersNow,
): Result<Redeemed> => {
  const found = find(state, command.lead);
  if (!found.ok) return found;
  const lead = found.value;
  const emit = by(actor, env.now);
  const record = { lead: lead.id, redeemer: actor.id, purpose: command.purpose };
  const refusal = refusesToRedeem(lead, env, command.purpose);
  if (refusal) {
    const event = emit('lead.refused', { ...record, code: refusal.code });
    return ok({ events: [event], guards: [], reply: refusal });
  }
  const gone = lead.state === 'live' && env.now < lead.expiresAt ? shaken(state, lead, env, now) : [];
  const reply = answer(state, lead, env, gone, command.mode);
  const tried = command.mode === state.match.mode ? {} : ({ tried: true } as const);
  const suspends =
    gone.length > 0 ? [by(DESK, env.now)('lead.suspended', { lead: lead.id, reason: gone.join(' ') })] : [];
  return ok({
    events: [
      ...suspends,
      emit('lead.redeemed', { ...record, answer: reply.status, reason: reply.reason, ...tried }),
    ],
    guards: [
      { kind: 'not_stopped', lane: state.match.lane },
      { kind: 'clock_sane', now: env.now },
    ],
    reply,
  });
};

const refusesToRedeem = (lead: Lead, env: Env, purpose: string): Refusal | null => {
  if (env.around.stopped) return refuse('stopped').refusal;
  if (clockJumped(env)) return refuse('clock_jumped').refusal;
  return purpose === lead.purpose ? null : refuse('purpose_mismatch').refusal;
};

/** @param mode of the integrator that asks: a practice or sandbox system is never told that a lead is valid */
const answer = (
  state: MatchState,
  lead: Lead,
  env: Env,
  gone: readonly string[],
  mode: Match['mode'],
): Redemption => {
  if (lead.state === 'recalled' || lead.state === 'suspended')
    return { status: lead.state, reason: lead.stateReason };
  if (lead.state === 'expired' || env.now >= lead.expiresAt)
    return { status: 'expired', reason: 'The lead has expired.' };
  if (gone.length) return { status: 'suspended', reason: gone.join(' ') };
  // Only as long as the fault is open: the lead itself stays as it is.
  if (env.around.logFault !== null)
    return { status: 'suspended', reason: 'The log of this match is in doubt; supervisors have been told.' };
  if (state.match.mode !== 'live' || mode !== 'live')
    return { status: 'practice', reason: 'Practice and sandbox leads are never valid.' };
  return { status: 'valid', reason: null };
};
