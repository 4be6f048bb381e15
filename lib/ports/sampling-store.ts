import type { DeskEvent } from '@/lib/domain/desk-event';
import type { LEAD_STATES } from '@/lib/domain/lead';
import type { Recheck } from '@/lib/domain/recheck';
import type { FalseLeads } from '@/lib/domain/sampling/false-leads';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';
import type { StratumResult } from '@/lib/domain/sampling/sampling-view';

/** A version as the desk keeps it: with its secret, which leaves the server only once it has ended. */
export type KeptPlan = SamplingPlan & { readonly secret: string };

/** A decision in the order of the log. */
export interface DecidedMatch {
  readonly matchId: string;
  /** Of the event in its match. */
  readonly seq: number;
  readonly at: string;
}

/** Decisions among the log's events from `from` on, up to and without `to`. */
export interface DecisionBatch {
  readonly from: number;
  readonly to: number;
  readonly decisions: readonly DecidedMatch[];
}

/** An answered re-review with what a list says of its match. */
export interface AnsweredRow extends Recheck {
  readonly matchId: string;
  readonly externalId: string;
  /** How the lead of that round stands; null where there was none. */
  readonly lead: (typeof LEAD_STATES)[number] | null;
}

/** How many approvals that chance drew were looked at again, and what came of it. */
export interface SamplingStore {
  /** All versions, the newest first. */
  plans(): Promise<readonly KeptPlan[]>;
  /**
   * Sets a version, and ends the one before it where it is the next of a plan. @param before its version; null for a new plan
   * @returns false when that one is not in force any more
   */
  set(plan: KeptPlan, before: number | null, events: readonly [DeskEvent, ...DeskEvent[]]): Promise<boolean>;
  /** False when this version is not in force any more. */
  end(id: string, version: number, at: string, event: DeskEvent): Promise<boolean>;
  /** Decisions that have not been drawn from yet, of at most `limit` places of the log. `from` = `to`: nothing. */
  next(limit: number): Promise<DecisionBatch>;
  /** Remembers how far it was drawn. False when somebody else has gone on from `from`. */
  moveOn(from: number, to: number): Promise<boolean>;
  /** Drawn decisions whose re-review has ended, or which do not stand as they were drawn any more. */
  answerable(limit: number): Promise<readonly { readonly matchId: string; readonly recheck: string }[]>;
  /** Ids in order, after `after`, of matches with a difference that nobody has concluded on. */
  differing(after: string | null, limit: number): Promise<readonly string[]>;
  results(): Promise<readonly StratumResult[]>;
  /** Differences that nobody has concluded on, the oldest first. */
  open(limit: number): Promise<readonly AnsweredRow[]>;
  /** What was answered last, the newest first. */
  recent(limit: number): Promise<readonly AnsweredRow[]>;
  /** Of approvals of this lane that chance drew and that were answered at or after `since`. */
  falseLeads(lane: string, since: string): Promise<FalseLeads>;
}
