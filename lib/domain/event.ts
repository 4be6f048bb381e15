import type { AsideFacts } from '@/lib/domain/aside';
import type { Candidate, CandidateKey } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { Hold } from '@/lib/domain/hold';
import type { Lead } from '@/lib/domain/lead';
import type { Lease } from '@/lib/domain/lease';
import type { Match, Status } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import type { Finding, RecheckAnswer } from '@/lib/domain/recheck';
import type { Warning } from '@/lib/domain/redeemer';
import type { Analysis, Disposition, Stage, Touch } from '@/lib/domain/review';
import type { Draw } from '@/lib/domain/sampling/draw';
import type { DecidedOutcome } from '@/lib/domain/sampling/plan';
import type { Simulated } from '@/lib/domain/sandbox';
import type { Sight } from '@/lib/domain/sight';
import type { Instant } from '@/lib/domain/time';
import type { ViewSettings } from '@/lib/domain/view-settings';
import type { ToolUse } from '@/lib/domain/view-tools';
import type { Disproof, PendingVote, Vote } from '@/lib/domain/vote';

/** Who did it. `system` is the desk itself (expiry, counting a pending vote). */
export type Actor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'integrator'; readonly id: string; readonly key: string }
  | { readonly kind: 'system'; readonly id: 'desk' };

/** Every kind of event of a match, and what it carries. Replaying them in order gives the stored state. */
export interface MatchEvents {
  'match.ingested': {
    readonly match: Match;
    readonly candidates: readonly Candidate[];
    readonly evidence: readonly Evidence[];
    readonly touches: readonly Touch[];
    /** Names of fields that were dropped at the edge, never their values. */
    readonly dropped: readonly string[];
  };
  /** What the provider sent and no mapping took is kept beside the match. */
  'aside.kept': { readonly aside: AsideFacts };
  /** The match's track was seen once more. */
  'sight.recorded': {
    readonly sight: Sight;
    readonly aside: AsideFacts;
    /** As at ingest: names of what was dropped at the edge. */
    readonly dropped: readonly string[];
  };
  /** A sight names candidates that this match does not have: more were returned than can be looked at. */
  'search.widened': { readonly returned: number };
  'match.queued': {
    readonly to: 'queued' | 'adjudication' | 'awaiting_evidence';
    readonly reason: 'evidence_complete' | 'evidence_missing' | 'released' | 'votes_missing';
  };
  'match.claimed': { readonly lease: Lease; readonly kind: 'vote' | 'adjudication' };
  'match.reopened': { readonly reason: string; readonly policyVersion: number };
  'match.withdrawn': { readonly reason: string };
  'match.expired': { readonly reason: string };
  'lease.renewed': { readonly lease: string; readonly endsAt: Instant };
  'lease.ended': { readonly lease: string; readonly reason: NonNullable<Lease['endReason']> };
  'match.handed_over': { readonly from: string; readonly to: string; readonly until: Instant };
  'conflict.declared': { readonly person: string };
  'person.touched': { readonly touch: Touch };
  'content.shown': {
    readonly person: string;
    readonly stage: Stage | 'file';
    readonly items: readonly string[];
  };
  'tools.used': { readonly person: string; readonly stage: Stage; readonly uses: readonly ToolUse[] };
  'probe.analysed': { readonly person: string; readonly analysis: Analysis };
  'candidate.disposed': { readonly disposition: Disposition };
  'comparison.finished': { readonly person: string };
  'opinions.sealed': {
    readonly person: string;
    readonly opinions: Readonly<Record<CandidateKey, Opinion>>;
    /** What the screen showed; absent in what was sealed before it was recorded. */
    readonly view?: ViewSettings | null;
  };
  /** For supervisors: in these candidates' worksheets every similarity was found while an aid was on. */
  'decision.flagged': {
    readonly person: string;
    readonly reason: 'only_under_aid';
    readonly candidates: readonly CandidateKey[];
  };
  'evidence.finished': { readonly person: string };
  'disproof.recorded': { readonly disproof: Disproof };
  'evidence.added': {
    readonly evidence: Evidence;
    readonly touches: readonly Touch[];
    /** As at ingest: names of what was dropped at the edge. */
    readonly dropped: readonly string[];
  };
  'evidence.withdrawn': { readonly key: string; readonly reason: string };
  'vote.pended': { readonly pending: PendingVote };
  'vote.taken_back': { readonly person: string };
  'vote.counted': { readonly vote: Vote };
  'vote.voided': { readonly round: number; readonly person: string; readonly reason: string };
  'outcome.decided': {
    readonly status: Status;
    readonly candidate: CandidateKey | null;
    /** Which line of the table of votes decided, in words. */
    readonly because: string;
  };
  /** An integrator has something happen in its sandbox; the events that follow in this write are its outcome. */
  'outcome.simulated': { readonly outcome: Simulated };
  'lead.issued': { readonly lead: Lead };
  'lead.suspended': { readonly lead: string; readonly reason: string };
  'lead.resumed': { readonly lead: string; readonly reason: string };
  'lead.recalled': { readonly lead: string; readonly reason: string };
  'lead.expired': { readonly lead: string };
  'lead.redeemed': {
    readonly lead: string;
    readonly redeemer: string;
    readonly purpose: string;
    readonly answer: 'valid' | 'suspended' | 'recalled' | 'expired' | 'practice';
    readonly reason: string | null;
    /** Match and redeemer are not of one mode: a real lead tried from a sandbox, or the other way round. */
    readonly tried?: true;
  };
  'lead.refused': {
    readonly lead: string;
    readonly redeemer: string;
    readonly purpose: string;
    readonly code: string;
  };
  /** A system that had redeemed the lead says that it knows. */
  'lead.acknowledged': { readonly lead: string; readonly redeemer: string; readonly of: Warning };
  /** Systems that had not were told once more; `next` is when they are told again. */
  'lead.chased': {
    readonly lead: string;
    readonly of: Warning;
    readonly redeemers: readonly string[];
    readonly next: Instant;
  };
  /** The round's decision was drawn into a blind re-review, which is a match of its own (docs/decisions/0013-sampling.md). */
  'recheck.drawn': Draw & {
    readonly round: number;
    readonly recheck: string;
    readonly outcome: DecidedOutcome;
    readonly candidate: CandidateKey | null;
  };
  /** What the re-review came to, and which qualification whoever looked had to hold; never who it was. */
  'recheck.answered': RecheckAnswer & { readonly recheck: string; readonly qualification: string };
  /** A supervisor says what a difference means. */
  'recheck.concluded': {
    readonly recheck: string;
    readonly finding: Finding;
    readonly words: string;
    readonly person: string;
  };
  /** A legal hold: nothing of the match is purged until it is lifted. */
  'hold.set': { readonly hold: Hold };
  'hold.lifted': { readonly person: string; readonly reason: string };
  /** Its time was over: these images (SHA-256 of the originals) and so many texts kept beside it are deleted. */
  'match.purged': {
    readonly images: readonly string[];
    readonly texts: number;
    /** The rule that said so. */
    readonly rule: { readonly lane: string; readonly version: number; readonly days: number };
  };
}

export type EventKind = keyof MatchEvents;

/** What a rule answers with: the store adds match id, seq and the chain's hashes. */
export type NewEvent = {
  [K in EventKind]: {
    readonly kind: K;
    readonly at: Instant;
    readonly by: Actor;
    readonly data: MatchEvents[K];
  };
}[EventKind];

/** An event as stored: `hash` = SHA-256 over the canonical form of everything else, `prev` included. */
export type MatchEvent = NewEvent & {
  readonly matchId: string;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  /** 16 random bytes, hex: the hash is a salted commitment. Leaves the server only with the event's own content. */
  readonly salt?: string;
};

/** Kinds that tell what was shown, kept or redeemed but leave what a reviewer decides about unchanged. */
const QUIET: ReadonlySet<EventKind> = new Set<EventKind>([
  'aside.kept',
  'sight.recorded',
  'content.shown',
  'lease.renewed',
  'person.touched',
  'tools.used',
  'decision.flagged',
  'lead.redeemed',
  'lead.refused',
  'lead.acknowledged',
  'lead.chased',
  'recheck.drawn',
  'recheck.answered',
  'recheck.concluded',
  'hold.set',
  'hold.lifted',
  'match.purged',
]);

/** Whether an event makes screens that were drawn before it stale. */
export const bumpsVersion = (kind: EventKind): boolean => !QUIET.has(kind);
