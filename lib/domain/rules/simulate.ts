import type { CandidateKey } from '@/lib/domain/candidate';
import { clockJumped, type Decided, type Env } from '@/lib/domain/env';
import type { Actor, NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { isClosed, openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { votesNeeded } from '@/lib/domain/policy';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { reopening } from '@/lib/domain/rules/close';
import { by, DESK, happens } from '@/lib/domain/rules/decided';
import { issueLead } from '@/lib/domain/rules/issue-lead';
import { recallLead, resumeLead, suspendLead } from '@/lib/domain/rules/lead';
import { chaseRedeemers } from '@/lib/domain/rules/warn-redeemers';
import { PRACTICE_SUPERVISOR, practiceVoter, type Simulated } from '@/lib/domain/sandbox';
import type { Verdict, Vote } from '@/lib/domain/vote';

export interface Simulate {
  readonly outcome: Simulated;
  /** Whom a lead names; the first one pushed unless told. */
  readonly candidate: CandidateKey | null;
  readonly reason: string;
  /** Id of the lead, should one be issued. */
  readonly leadId: string;
}

type Step = (state: MatchState, env: Env, command: Simulate) => Result<readonly NewEvent[]>;

const impossible = (state: MatchState, needs: string) =>
  refuse(
    'outcome_impossible',
    `The match is ${state.match.status.replaceAll('_', ' ')}; this needs ${needs}.`,
    {
      status: state.match.status,
    },
  );

const eventsOf = (decided: Decided): Result<readonly NewEvent[]> =>
  decided.ok ? ok(decided.value.events) : decided;

/** The votes that the lane asks for, cast and counted at once by practice persons who rely on all there is. */
const votes = (state: MatchState, env: Env, verdict: Verdict, candidate: CandidateKey | null) => {
  const relied = state.evidence
    .filter((item) => item.candidate === candidate && item.withdrawnAt === null)
    .map((item) => item.key);
  return Array.from({ length: votesNeeded(env.policy) }, (_, n) => {
    const vote: Vote = {
      ...{ round: state.match.round, person: practiceVoter(n + 1), kind: 'vote', verdict, candidate },
      ...{ reasons: 'Simulated in the sandbox.', limits: 'Nobody looked at it.' },
      ...{ reliedUpon: relied, originsConfirmed: relied, answers: {}, castAt: env.now, countedAt: env.now },
    };
    return by(DESK, env.now)('vote.counted', { vote });
  });
};

const because = 'Simulated in the sandbox; nobody looked at it.';

const lead: Step = (state, env, command) => {
  if (isClosed(state)) return impossible(state, 'a match that waits');
  const candidate = command.candidate ?? state.candidates[0]?.key;
  if (!state.candidates.some((c) => c.key === candidate) || candidate === undefined)
    return refuse('candidate_unknown', 'outcome: this match has no such candidate.');
  const emit = by(DESK, env.now);
  const decided = [
    ...votes(state, env, 'approve', candidate),
    emit('outcome.decided', { status: 'approved', candidate, because }),
  ];
  const after = evolveAll(state, decided);
  return ok([...decided, emit('lead.issued', { lead: issueLead(after, env, candidate, command.leadId) })]);
};

const notReleased: Step = (state, env) =>
  isClosed(state)
    ? impossible(state, 'a match that waits')
    : ok([
        ...votes(state, env, 'reject', null),
        by(DESK, env.now)('outcome.decided', { status: 'rejected', candidate: null, because }),
      ]);

/** A supervisor's rule on a lead, as it is for real ones. */
const onLead =
  (rule: (state: MatchState, env: Env, lead: string, reason: string) => Decided): Step =>
  (state, env, { reason }) => {
    const open = openLead(state);
    return open ? eventsOf(rule(state, env, open.id, reason)) : impossible(state, 'a lead that stands');
  };

const expired: Step = (state, env) => {
  const emit = by(DESK, env.now);
  const open = openLead(state);
  if (open) return ok([emit('lead.expired', { lead: open.id })]);
  return isClosed(state)
    ? impossible(state, 'a match that waits, or a lead that stands')
    : ok([emit('match.expired', { reason: because })]);
};

const reopened: Step = (state, env, { reason }) =>
  isClosed(state) && state.match.status !== 'withdrawn'
    ? ok(reopening(state, PRACTICE_SUPERVISOR, env, reason, env.policy))
    : impossible(state, 'a match that is decided');

const reminded: Step = (state, env) => {
  const decided = chaseRedeemers(state, env, { early: true });
  if (decided.ok && decided.value.events.length === 0)
    return impossible(state, 'a suspension or recall that a redeemer has not acknowledged');
  return eventsOf(decided);
};

const STEPS: Readonly<Record<Simulated, Step>> = {
  lead,
  not_released: notReleased,
  suspended: onLead((s, env, id, reason) => suspendLead(s, PRACTICE_SUPERVISOR, env, id, reason)),
  resumed: onLead((s, env, id, reason) =>
    resumeLead(s, PRACTICE_SUPERVISOR, env, id, reason, { fit: () => true }),
  ),
  recalled: onLead((s, env, id, reason) => recallLead(s, PRACTICE_SUPERVISOR, env, id, reason)),
  reminded,
  expired,
  reopened,
};

/**
 * Has an outcome happen to a match of a sandbox, so that whoever builds an integration meets every event. What
 * follows are the events of a real outcome; the first one says that it is none.
 * @returns sandbox_only, outcome_impossible, candidate_unknown, lead_state, stopped, clock_jumped
 */
export const simulate = (
  state: MatchState,
  actor: Extract<Actor, { kind: 'integrator' }>,
  env: Env,
  command: Simulate,
): Decided => {
  if (state.match.mode !== 'sandbox') return refuse('sandbox_only');
  if (env.around.stopped) return refuse('stopped');
  if (clockJumped(env)) return refuse('clock_jumped');
  const { outcome } = command;
  const follows = STEPS[outcome](state, env, command);
  if (!follows.ok) return follows;
  return happens(
    [by(actor, env.now)('outcome.simulated', { outcome }), ...follows.value],
    [
      { kind: 'not_stopped', lane: state.match.lane },
      { kind: 'clock_sane', now: env.now },
    ],
  );
};
