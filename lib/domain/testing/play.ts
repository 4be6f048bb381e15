import type { Env, Surroundings, Who } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import { evolve } from '@/lib/domain/evolve';
import { openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { qualified } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import type { Refusal } from '@/lib/domain/refusal';
import type { Choice } from '@/lib/domain/rules/compare';
import {
  aBallot,
  anAnalysis,
  aPolicy,
  aState,
  aWho,
  aWorksheet,
  ingested,
  noBallot,
  T0,
} from '@/lib/domain/testing/build';
import { type Command, decide } from '@/lib/domain/testing/commands';
import { plus, SECOND } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';

/** A command without who acts: those come from the play. */
export type Given = Command extends infer C ? (C extends unknown ? Omit<C, 'who' | 'token'> : never) : never;

/** One match, a clock and some people: what a test plays a history on. Nothing here decides anything. */
export class Play {
  now = T0;
  /** Highest instant that the desk has recorded; follows the clock until a test sets the clock back. */
  clockHigh = T0;
  policy: Policy;
  keyHolders: string[] = [];
  around: Partial<Surroundings> = {};
  state: MatchState;
  readonly log: NewEvent[] = [];
  readonly crew = new Map<string, Who>();
  private ids = 0;

  constructor(policy: Partial<Policy> = {}, state: MatchState = aState()) {
    this.policy = aPolicy(policy);
    const first = ingested(state);
    this.log.push(first);
    this.state = evolve(null, first);
  }

  /** The same moment again, to go another way from; states are values, so nothing is shared. */
  copy(): Play {
    const copy = new Play();
    const { now, clockHigh, policy, state, around, ids } = this;
    Object.assign(copy, { now, clockHigh, policy, state, around, ids, keyHolders: [...this.keyHolders] });
    copy.log.splice(0, 1, ...this.log);
    for (const [id, who] of this.crew) copy.crew.set(id, who);
    return copy;
  }

  who(id: string): Who {
    const known = this.crew.get(id) ?? aWho(id, id.startsWith('x') ? ['examiner'] : ['reviewer']);
    this.crew.set(id, known);
    return known;
  }

  env(): Env {
    return {
      now: this.now,
      policy: this.policy,
      keyHolders: this.keyHolders,
      around: {
        stopped: false,
        logInDoubt: false,
        logFault: null,
        clockHigh: this.clockHigh,
        touchedElsewhere: false,
        holds: null,
        rejectedIn: [],
        ...this.around,
      },
    };
  }

  pass(ms: number): this {
    this.now = plus(this.now, ms);
    if (this.now > this.clockHigh) this.clockHigh = this.now;
    return this;
  }

  /** The refusal, or null when it happened. Each person has one tab, unless a token is named. */
  try(who: string, given: Given, token = `tab-${who}`): Refusal | null {
    const command = { ...given, who, token } as Command;
    const fit = (id: string): boolean => {
      const { person, qualifications } = this.who(id);
      return !person.disabledAt && qualified(qualifications, this.policy.qualification, this.now);
    };
    const crew = {
      of: (id: string) => this.who(id),
      voters: { fit },
      id: (prefix: string) => `${prefix}-${++this.ids}`,
    };
    const decided = decide(this.state, command, this.env(), crew);
    if (!decided.ok) return decided.refusal;
    for (const event of decided.value.events) this.apply(event);
    return null;
  }

  /** As `try`, where a refusal is a mistake of the test. */
  do(who: string, given: Given, token?: string): this {
    const refusal = this.try(who, given, token);
    if (refusal) throw new Error(`${given.do}: ${refusal.code}: ${refusal.detail}`);
    return this;
  }

  apply(event: NewEvent): void {
    this.log.push(event);
    this.state = evolve(this.state, event);
  }

  /** Claims, and goes as far as the decision: `a` retained with this opinion, the others excluded. */
  toDecision(who: string, opinion: -3 | -2 | -1 | 0 | 1 | 2 | 3 = 2): this {
    this.do(who, { do: 'claim' }).do(who, { do: 'analyse', analysis: anAnalysis() });
    return this.fromComparison(who, opinion);
  }

  fromComparison(who: string, opinion: -3 | -2 | -1 | 0 | 1 | 2 | 3 = 2, retained = 'a'): this {
    for (const { key: candidate } of this.state.candidates) {
      const kept = candidate === retained;
      const choice: Choice = kept
        ? { candidate, choice: 'retained', differences: [], worksheet: aWorksheet() }
        : {
            candidate,
            choice: 'excluded',
            differences: [{ component: 'ears', note: 'lobes differ' }],
            worksheet: null,
          };
      this.do(who, { do: 'dispose', choice });
    }
    this.do(who, { do: 'finish_comparison' }).do(who, { do: 'seal', opinions: { [retained]: opinion } });
    return this.do(who, { do: 'finish_evidence' });
  }

  /** What an approval needs beside the decision stage: every item opened, one attempt to disprove. */
  prepared(who: string, candidate = 'a'): this {
    for (const level of ['low', 'medium', 'high']) {
      for (const { key } of this.state.evidence.filter((i) => i.biasing === level)) {
        this.do(who, { do: 'open_evidence', key });
      }
    }
    return this.do(who, { do: 'disprove', candidate, result: 'does_not_disprove' });
  }

  cast(who: string, ballot: Ballot): this {
    return this.do(who, { do: 'cast', ballot, version: this.state.match.version });
  }

  /** The ten seconds pass, and the desk counts. */
  count(): this {
    return this.pass(10 * SECOND).do('desk', { do: 'count_vote' });
  }

  approve(who: string, patch: Partial<Ballot> = {}): this {
    const ballot = aBallot(patch);
    return this.toDecision(who)
      .prepared(who, ballot.candidate ?? 'a')
      .cast(who, ballot)
      .count();
  }

  vote(who: string, verdict: 'reject' | 'insufficient', opinion: -3 | -2 | -1 | 0 | 1 | 2 | 3 = 0): this {
    return this.toDecision(who, opinion).cast(who, noBallot(verdict)).count();
  }

  /** The one lead that is live or suspended. */
  get lead() {
    return openLead(this.state);
  }
}
