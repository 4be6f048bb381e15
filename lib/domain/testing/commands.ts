import type { Decided, Env, Who } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import type { MatchState } from '@/lib/domain/match';
import { ok } from '@/lib/domain/refusal';
import type { Analysis, Stage, Touch } from '@/lib/domain/review';
import { analyse } from '@/lib/domain/rules/analyse';
import { castVote, takeBack } from '@/lib/domain/rules/cast-vote';
import { claim } from '@/lib/domain/rules/claim';
import { expireLead, expireMatch, reopen, withdrawMatch } from '@/lib/domain/rules/close';
import { type Choice, dispose, finishComparison } from '@/lib/domain/rules/compare';
import { countVote } from '@/lib/domain/rules/count-vote';
import { recordDisproof } from '@/lib/domain/rules/disprove';
import { addEvidence, withdrawEvidence } from '@/lib/domain/rules/evidence';
import { liftHold, setHold } from '@/lib/domain/rules/hold';
import { recallLead, redeem, resumeLead, suspendLead, type VotersNow } from '@/lib/domain/rules/lead';
import { declareConflict, expireLease, handOver, release, renew } from '@/lib/domain/rules/let-go';
import { purge } from '@/lib/domain/rules/purge';
import { recordTools } from '@/lib/domain/rules/record-tools';
import { type Seal, seal } from '@/lib/domain/rules/seal';
import { finishEvidence, openEvidence, readFile } from '@/lib/domain/rules/show';
import { simulate } from '@/lib/domain/rules/simulate';
import type { Simulated } from '@/lib/domain/sandbox';
import { decideRecheck, type RecheckCommand } from '@/lib/domain/testing/recheck-commands';
import type { Ballot, Disproof } from '@/lib/domain/vote';

/** Everything that may be asked of a match. `who` acts; `token` is what their browser tab holds. */
export type Command = { readonly who: string; readonly token: string } & (
  | { readonly do: 'claim' | 'renew' | 'release' | 'finish_comparison' | 'finish_evidence' | 'take_back' }
  | {
      readonly do:
        | 'declare_conflict'
        | 'read_file'
        | 'expire_lease'
        | 'expire_lead'
        | 'expire_match'
        | 'count_vote'
        | 'set_hold'
        | 'lift_hold'
        | 'purge';
    }
  | { readonly do: 'hand_over'; readonly to: string }
  | { readonly do: 'analyse'; readonly analysis: Analysis }
  | { readonly do: 'dispose'; readonly choice: Choice }
  | ({ readonly do: 'seal' } & Seal)
  | { readonly do: 'open_evidence'; readonly key: string }
  | { readonly do: 'disprove'; readonly candidate: string; readonly result: Disproof['result'] }
  | { readonly do: 'record_tools'; readonly candidate: string | null; readonly stage?: Stage }
  | { readonly do: 'cast'; readonly ballot: Ballot; readonly version: number }
  | { readonly do: 'add_evidence'; readonly item: Evidence; readonly touches: readonly Touch[] }
  | { readonly do: 'withdraw_evidence'; readonly key: string }
  | { readonly do: 'withdraw_match' | 'reopen' }
  | { readonly do: 'suspend_lead' | 'resume_lead' | 'recall_lead'; readonly lead: string }
  | { readonly do: 'simulate'; readonly outcome: Simulated }
  | RecheckCommand
  | { readonly do: 'redeem'; readonly lead: string; readonly purpose: string }
);

export interface Crew {
  readonly of: (id: string) => Who;
  readonly voters: VotersNow;
  /** A new id each time. */
  readonly id: (prefix: string) => string;
}

const INTEGRATOR = { kind: 'integrator', id: 'city', key: 'k' } as const satisfies Actor;

/** Calls the rule that a command means. It answers with events or a refusal, and never throws. */
export const decide = (state: MatchState, command: Command, env: Env, crew: Crew): Decided => {
  const me = command.who;
  const holder = { person: me, tokenHash: command.token };
  switch (command.do) {
    case 'claim':
      return claim(state, crew.of(me), env, { leaseId: crew.id('ls'), tokenHash: command.token });
    case 'renew':
      return renew(state, holder, env);
    case 'release':
      return release(state, holder, env);
    case 'hand_over':
      return handOver(state, holder, env, crew.of(command.to));
    case 'declare_conflict':
      return declareConflict(state, me, env);
    case 'read_file':
      return readFile(state, me, env);
    case 'analyse':
      return analyse(state, holder, env, command.analysis);
    case 'dispose':
      return dispose(state, holder, env, command.choice);
    case 'finish_comparison':
      return finishComparison(state, holder, env);
    case 'seal':
      return seal(state, holder, env, command);
    case 'open_evidence':
      return openEvidence(state, holder, env, command.key);
    case 'finish_evidence':
      return finishEvidence(state, holder, env);
    case 'disprove': {
      const { candidate, result } = command;
      return recordDisproof(state, holder, env, {
        id: crew.id('dp'),
        candidate,
        attempt: 'an alibi',
        result,
        note: '',
      });
    }
    case 'record_tools':
      return recordTools(state, holder, env, {
        stage: command.stage ?? 'analysis',
        uses: [{ tool: 'overlay', candidate: command.candidate, seconds: 7 }],
      });
    case 'cast': {
      const { ballot, version } = command;
      return castVote(state, crew.of(me), holder, env, { ballot, version, grant: 'g', digest: 'd' });
    }
    case 'take_back':
      return takeBack(state, holder, env);
    case 'count_vote':
      return countVote(state, env, crew.id('ld'), crew.voters);
    case 'set_hold':
      return setHold(state, me, env, 'a court asks for it');
    case 'lift_hold':
      return liftHold(state, me, env, 'the case is over');
    case 'purge':
      return purge(state, env, 1);
    case 'expire_lease':
      return expireLease(state, env);
    case 'expire_lead':
      return expireLead(state, env);
    case 'expire_match':
      return expireMatch(state, env);
    case 'add_evidence':
      return addEvidence(state, INTEGRATOR, env, command.item, command.touches);
    case 'withdraw_evidence':
      return withdrawEvidence(state, INTEGRATOR, env, command.key, 'it was wrong');
    case 'withdraw_match':
      return withdrawMatch(state, INTEGRATOR, env, 'pushed by mistake');
    case 'reopen':
      return reopen(state, me, env, 'new evidence', env.policy);
    case 'suspend_lead':
      return suspendLead(state, me, env, command.lead, 'in doubt');
    case 'recall_lead':
      return recallLead(state, me, env, command.lead, 'wrong');
    case 'resume_lead':
      return resumeLead(state, me, env, command.lead, 'checked', crew.voters);
    case 'simulate': {
      const { outcome } = command;
      const more = { candidate: null, reason: 'tried out', leadId: crew.id('ld') };
      return simulate(state, INTEGRATOR, env, { outcome, ...more });
    }
    case 'draw_recheck':
    case 'answer_recheck':
    case 'conclude_recheck':
      return decideRecheck(state, me, env, command);
    case 'redeem': {
      const answer = redeem(state, INTEGRATOR, env, { ...command, mode: 'live' }, crew.voters);
      return answer.ok ? ok({ events: answer.value.events, guards: answer.value.guards }) : answer;
    }
  }
};
