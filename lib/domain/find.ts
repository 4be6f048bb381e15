import type { CandidateKey } from '@/lib/domain/candidate';
import type { Lead } from '@/lib/domain/lead';
import type { Lease } from '@/lib/domain/lease';
import type { MatchState } from '@/lib/domain/match';
import type { Disposition, Review } from '@/lib/domain/review';
import type { PendingVote, Vote } from '@/lib/domain/vote';

/** Small questions that many rules ask of a match. */
export const liveLease = (s: MatchState): Lease | null => s.leases.find((l) => !l.endedAt) ?? null;

export const reviewOf = (s: MatchState, person: string): Review | null =>
  s.reviews.find((r) => r.person === person && r.round === s.match.round) ?? null;

export const dispositionsOf = (s: MatchState, person: string): readonly Disposition[] =>
  s.dispositions.filter((d) => d.person === person && d.round === s.match.round);

export const pendingOf = (s: MatchState, person: string): PendingVote | null =>
  s.pendingVotes.find((p) => p.person === person && p.round === s.match.round) ?? null;

export const voteOf = (s: MatchState, person: string): Vote | null =>
  s.votes.find((v) => v.person === person && v.round === s.match.round) ?? null;

/** Votes of the current round that still count. */
export const standingVotes = (s: MatchState): readonly Vote[] =>
  s.votes.filter(
    (v) => v.round === s.match.round && !s.voids.some((x) => x.round === v.round && x.person === v.person),
  );

/**
 * Whom the round approved: whom its lead names. The first approval may be of somebody else, where an adjudicator's was
 * the one that decided.
 */
export const approvedIn = (s: MatchState): CandidateKey | null =>
  s.match.status === 'approved'
    ? (s.leads.findLast((l) => l.round === s.match.round)?.candidate ?? null)
    : null;

/** The lead that is live or suspended; there is at most one. */
export const openLead = (s: MatchState): Lead | null =>
  s.leads.find((l) => l.state === 'live' || l.state === 'suspended') ?? null;

export const wasShown = (s: MatchState, person: string, item: string): boolean =>
  s.exposures.some((e) => e.person === person && e.round === s.match.round && e.item === item);

const CLOSED = ['approved', 'rejected', 'insufficient', 'withdrawn', 'expired'];
export const isClosed = (s: MatchState): boolean => CLOSED.includes(s.match.status);
