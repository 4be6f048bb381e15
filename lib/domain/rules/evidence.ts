import type { Decided, Env } from '@/lib/domain/env';
import type { Actor, NewEvent } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import { openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { requiredKinds } from '@/lib/domain/quorum';
import { refuse } from '@/lib/domain/refusal';
import type { Touch } from '@/lib/domain/review';
import { by, DESK, happens } from '@/lib/domain/rules/decided';
import { staysAsDrawn } from '@/lib/domain/rules/recheck';
import { voidVotes } from '@/lib/domain/rules/void-votes';

const CONTENT = [
  'candidate',
  'kind',
  'summary',
  'source',
  'obtainedAt',
  'obtainedBy',
  'paidBy',
  'obtainedVia',
  'direction',
  'weight',
  'biasing',
  'fileSha256',
] as const;

const sameContent = (a: Evidence, b: Evidence): boolean =>
  CONTENT.every((f) => a[f] === b[f]) && a.derivedFrom.join('\n') === b.derivedFrom.join('\n');

/**
 * Adds an item. Whoever obtained, submitted or paid for it can vote on this match no more, and a vote that they
 * gave stops counting; a contradiction of medium weight or more suspends a live lead on its candidate.
 */
export const addEvidence = (
  state: MatchState,
  actor: Actor,
  env: Env,
  item: Evidence,
  touches: readonly Touch[],
  dropped: readonly string[] = [],
): Decided => {
  const drawn = staysAsDrawn(state);
  if (drawn) return drawn;
  if (state.match.status === 'withdrawn' || state.match.status === 'expired') return refuse('match_closed');
  if (!state.candidates.some((c) => c.key === item.candidate)) return refuse('candidate_unknown');
  const existing = state.evidence.find((e) => e.key === item.key);
  if (existing) return sameContent(existing, item) ? happens([]) : refuse('evidence_key_taken');
  const emit = by(actor, env.now);
  const complete =
    state.match.status === 'awaiting_evidence' &&
    requiredKinds([...state.evidence, item], env.policy).every((k) => k.present);
  const pending = state.pendingVotes.filter((p) => touches.some((t) => t.person === p.person));
  const voids = voidVotes(
    state,
    touches.map((t) => t.person),
    'The voter obtained, submitted or paid for evidence.',
    env.now,
  );
  const lead = openLead(state);
  const contradicted =
    lead?.state === 'live' &&
    lead.candidate === item.candidate &&
    item.direction === 'contradicts' &&
    item.weight !== 'low' &&
    !voids.some((e) => e.kind === 'lead.suspended');
  return happens([
    emit('evidence.added', { evidence: item, touches, dropped }),
    ...(complete ? [by(DESK, env.now)('match.queued', { to: 'queued', reason: 'evidence_complete' })] : []),
    ...pending.map((p) => by(DESK, env.now)('vote.taken_back', { person: p.person })),
    ...voids,
    ...(lead && contradicted
      ? [
          by(DESK, env.now)('lead.suspended', {
            lead: lead.id,
            reason: `Contradicting evidence “${item.key}” arrived.`,
          }),
        ]
      : []),
  ]);
};

/** Keys of an item and of everything that derives from it. */
const withDescendants = (items: readonly Evidence[], key: string): ReadonlySet<string> => {
  const found = new Set([key]);
  for (let grew = true; grew; ) {
    const more = items.filter((i) => !found.has(i.key) && i.derivedFrom.some((k) => found.has(k)));
    for (const i of more) found.add(i.key);
    grew = more.length > 0;
  }
  return found;
};

/** Withdraws an item: votes that relied on it, or on what derives from it, count no more and a live lead is suspended. */
export const withdrawEvidence = (
  state: MatchState,
  actor: Actor,
  env: Env,
  key: string,
  reason: string,
): Decided => {
  const item = state.evidence.find((e) => e.key === key);
  if (!item) return refuse('evidence_unknown');
  if (item.withdrawnAt) return happens([]);
  const gone = withDescendants(state.evidence, key);
  const relied = (v: { reliedUpon: readonly string[] }) => v.reliedUpon.some((k) => gone.has(k));
  const emit = by(DESK, env.now);
  const why = `Evidence “${key}” was withdrawn: ${reason}`;
  const events: NewEvent[] = [by(actor, env.now)('evidence.withdrawn', { key, reason })];
  for (const p of state.pendingVotes)
    if (relied(p)) events.push(emit('vote.taken_back', { person: p.person }));
  const voters = state.votes.filter((v) => v.round === state.match.round && relied(v)).map((v) => v.person);
  events.push(...voidVotes(state, voters, why, env.now));
  const left = state.evidence.map((e) => (e.key === key ? { ...e, withdrawnAt: env.now } : e));
  const missing = requiredKinds(left, env.policy).some((k) => !k.present);
  if (state.match.status === 'queued' && missing) {
    events.push(emit('match.queued', { to: 'awaiting_evidence', reason: 'evidence_missing' }));
  }
  return happens(events);
};
