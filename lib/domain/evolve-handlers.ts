import type { EventKind, NewEvent } from '@/lib/domain/event';
import { answered, concluded, drawn } from '@/lib/domain/evolve-rechecks';
import { acknowledged, chased, eased, redeemed, warned } from '@/lib/domain/evolve-redeemers';
import type { Lead } from '@/lib/domain/lead';
import type { Match, MatchState } from '@/lib/domain/match';
import { type Review, type Touch, wholeDisposition } from '@/lib/domain/review';

type Handler<K extends EventKind> = (
  state: MatchState,
  event: Extract<NewEvent, { kind: K }>,
  seq: number,
) => MatchState;
type Handlers = { readonly [K in Exclude<EventKind, 'match.ingested'>]: Handler<K> };

const same = (state: MatchState): MatchState => state;

const withMatch = (state: MatchState, patch: Partial<Match>): MatchState => ({
  ...state,
  match: { ...state.match, ...patch },
});

const replace = <T>(list: readonly T[], is: (item: T) => boolean, patch: Partial<T>): readonly T[] =>
  list.map((item) => (is(item) ? { ...item, ...patch } : item));

/** Adds touches that are not there yet; a person may have several reasons, each once a round. */
const withTouches = (state: MatchState, touches: readonly Touch[]): MatchState => {
  const fresh = touches.filter(
    (t, i) =>
      ![...state.touches, ...touches.slice(0, i)].some(
        (o) => o.person === t.person && o.reason === t.reason && o.round === t.round,
      ),
  );
  return fresh.length ? { ...state, touches: [...state.touches, ...fresh] } : state;
};

const withReview = (state: MatchState, person: string, patch: Partial<Review>): MatchState => ({
  ...state,
  reviews: replace(state.reviews, (r) => r.person === person && r.round === state.match.round, patch),
});

const withLead = (state: MatchState, id: string, patch: Partial<Lead>): MatchState => ({
  ...state,
  leads: replace(state.leads, (l) => l.id === id, patch),
});

/** How each kind of event changes the state. Pure bookkeeping: whether it may happen is decided elsewhere. */
export const HANDLERS: Handlers = {
  'aside.kept': same,
  'sight.recorded': same,
  'search.widened': (s, e) =>
    withMatch(s, { search: { ...s.match.search, candidatesReturned: e.data.returned } }),
  'match.queued': (s, e) => withMatch(s, { status: e.data.to, queuedAt: s.match.queuedAt ?? e.at }),
  'match.claimed': (s, e) => {
    const { lease, kind } = e.data;
    const begun = s.reviews.some((r) => r.person === lease.person && r.round === lease.round);
    const review: Review = {
      round: lease.round,
      person: lease.person,
      kind,
      stage: 'analysis',
      startedAt: e.at,
      analysis: null,
      analysedAt: null,
      comparedAt: null,
      sealedAt: null,
      unmaskedAt: null,
      sealedView: null,
      onlyUnderAid: [],
    };
    const claimed = withMatch(s, { status: 'in_review', reservedFor: null, reservedUntil: null });
    const leased = {
      ...claimed,
      leases: [...s.leases, lease],
      reviews: begun ? s.reviews : [...s.reviews, review],
    };
    return withTouches(leased, [{ person: lease.person, reason: 'reviewed', round: lease.round, at: e.at }]);
  },
  'match.reopened': (s, e) =>
    withMatch(s, {
      status: 'queued',
      round: s.match.round + 1,
      policyVersion: e.data.policyVersion,
      queuedAt: e.at,
      decidedAt: null,
      reservedFor: null,
      reservedUntil: null,
    }),
  'match.withdrawn': (s, e) =>
    withMatch({ ...s, pendingVotes: [] }, { status: 'withdrawn', decidedAt: e.at }),
  'match.expired': (s, e) => withMatch({ ...s, pendingVotes: [] }, { status: 'expired', decidedAt: e.at }),
  'lease.renewed': (s, e) => ({
    ...s,
    leases: replace(s.leases, (l) => l.id === e.data.lease, { endsAt: e.data.endsAt }),
  }),
  'lease.ended': (s, e) => ({
    ...s,
    leases: replace(s.leases, (l) => l.id === e.data.lease, { endedAt: e.at, endReason: e.data.reason }),
  }),
  'match.handed_over': (s, e) =>
    withTouches(withMatch(s, { reservedFor: e.data.to, reservedUntil: e.data.until }), [
      { person: e.data.from, reason: 'handed_over', round: s.match.round, at: e.at },
    ]),
  'conflict.declared': (s, e) =>
    withTouches(s, [{ person: e.data.person, reason: 'conflict', round: s.match.round, at: e.at }]),
  'person.touched': (s, e) => withTouches(s, [e.data.touch]),
  'content.shown': (s, e, seq) => ({
    ...s,
    exposures: [
      ...s.exposures,
      ...e.data.items.map((item) => ({
        round: s.match.round,
        person: e.data.person,
        item,
        stage: e.data.stage,
        at: e.at,
        seq,
      })),
    ],
  }),
  'probe.analysed': (s, e) =>
    withReview(s, e.data.person, {
      // An unsuitable probe ends the review here: no candidate is ever opened for it.
      stage: e.data.analysis.suitability === 'unsuitable' ? 'analysis' : 'comparison',
      analysis: e.data.analysis,
      analysedAt: e.at,
    }),
  'candidate.disposed': (s, e) => {
    const d = wholeDisposition(e.data.disposition);
    const others = s.dispositions.filter(
      (o) => !(o.round === d.round && o.person === d.person && o.candidate === d.candidate),
    );
    return { ...s, dispositions: [...others, d] };
  },
  'comparison.finished': (s, e) => withReview(s, e.data.person, { stage: 'opinion', comparedAt: e.at }),
  'opinions.sealed': (s, e) => {
    const mine = (d: { round: number; person: string }) =>
      d.person === e.data.person && d.round === s.match.round;
    const dispositions = s.dispositions.map((d) =>
      mine(d) ? { ...d, opinion: e.data.opinions[d.candidate] ?? null } : d,
    );
    return withReview({ ...s, dispositions }, e.data.person, {
      stage: 'evidence',
      sealedAt: e.at,
      sealedView: e.data.view ?? null,
    });
  },
  'decision.flagged': (s, e) => withReview(s, e.data.person, { onlyUnderAid: e.data.candidates }),
  'evidence.finished': (s, e) => withReview(s, e.data.person, { stage: 'decision', unmaskedAt: e.at }),
  'disproof.recorded': (s, e) => ({ ...s, disproofs: [...s.disproofs, e.data.disproof] }),
  'evidence.added': (s, e) =>
    withTouches({ ...s, evidence: [...s.evidence, e.data.evidence] }, e.data.touches),
  'evidence.withdrawn': (s, e) => ({
    ...s,
    evidence: replace(s.evidence, (i) => i.key === e.data.key, {
      withdrawnAt: e.at,
      withdrawnReason: e.data.reason,
    }),
  }),
  'vote.pended': (s, e) => ({ ...s, pendingVotes: [...s.pendingVotes, e.data.pending] }),
  'vote.taken_back': (s, e) => ({
    ...s,
    pendingVotes: s.pendingVotes.filter((p) => p.person !== e.data.person),
  }),
  'vote.counted': (s, e) => ({
    ...s,
    pendingVotes: s.pendingVotes.filter((p) => p.person !== e.data.vote.person),
    votes: [...s.votes, e.data.vote],
  }),
  'vote.voided': (s, e) => ({
    ...s,
    voids: [...s.voids, { round: e.data.round, person: e.data.person, reason: e.data.reason, at: e.at }],
  }),
  'outcome.decided': (s, e) =>
    withMatch(s, {
      status: e.data.status,
      decidedAt: e.data.status === 'adjudication' ? null : e.at,
      queuedAt: e.data.status === 'adjudication' ? e.at : s.match.queuedAt,
    }),
  'outcome.simulated': same,
  'lead.issued': (s, e) => ({ ...s, leads: [...s.leads, e.data.lead] }),
  'lead.suspended': (s, { at, data: { lead, reason } }) =>
    warned(withLead(s, lead, { state: 'suspended', stateReason: reason }), lead, 'suspended', at),
  'lead.resumed': (s, { data: { lead } }) =>
    eased(withLead(s, lead, { state: 'live', stateReason: null }), lead),
  'lead.recalled': (s, { at, data: { lead, reason } }) =>
    warned(withLead(s, lead, { state: 'recalled', stateReason: reason }), lead, 'recalled', at),
  'lead.expired': (s, { data: { lead } }) =>
    eased(withLead(s, lead, { state: 'expired', stateReason: 'expired' }), lead),
  'tools.used': same,
  'lead.redeemed': (s, e) => redeemed(s, e.data, e.at),
  'lead.refused': same,
  'lead.acknowledged': (s, e) => acknowledged(s, e.data, e.at),
  'lead.chased': (s, e) => chased(s, e.data),
  'recheck.drawn': (s, e) => drawn(s, e.data, e.at),
  'recheck.answered': (s, e) => answered(s, e.data, e.at),
  'recheck.concluded': (s, e) => concluded(s, e.data, e.at),
  'hold.set': (s, e) => withMatch(s, { hold: e.data.hold }),
  'hold.lifted': (s) => withMatch(s, { hold: null }),
  'match.purged': (s, e) => withMatch(s, { purgedAt: e.at }),
};
