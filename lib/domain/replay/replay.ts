import type { MatchEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { isSecret } from '@/lib/domain/match-file';
import { calledBy } from '@/lib/domain/recheck';
import type { ReplayStep, ReplayView } from '@/lib/domain/replay/replay-view';
import type { Stage } from '@/lib/domain/review';
import { sayEvent } from '@/lib/domain/say-event';

/** That a hold was renewed is no step of a review; that somebody read its file is none either. */
const LEFT_OUT: ReadonlySet<string> = new Set(['lease.renewed', 'person.touched']);

/** Whose event it is: what the desk does for a person (a vote counts, a hold ends) is theirs. */
const personOf = (event: MatchEvent, leases: ReadonlyMap<string, string>): string | null => {
  if (event.kind === 'vote.counted') return event.data.vote.person;
  if (event.kind === 'vote.taken_back') return event.data.person;
  if (event.kind === 'vote.voided') return event.data.person;
  if (event.kind === 'lease.ended') return leases.get(event.data.lease) ?? null;
  return event.by.kind === 'person' ? event.by.id : null;
};

/** The stage after an event; a review begins with the probe alone. */
const stageAfter = (event: MatchEvent, before: Stage): Stage => {
  switch (event.kind) {
    case 'probe.analysed':
      return event.data.analysis.suitability === 'unsuitable' ? 'analysis' : 'comparison';
    case 'comparison.finished':
      return 'opinion';
    case 'opinions.sealed':
      return 'evidence';
    case 'evidence.finished':
      return 'decision';
    default:
      return before;
  }
};

const candidateIn = (items: readonly string[]): string | null =>
  items.find((item) => item.startsWith('candidate:'))?.slice('candidate:'.length) ?? null;

const EMPTY = {
  ...{ shown: [], candidate: null, analysis: null, disposition: null, pins: [] },
  ...{ tools: [], opinions: null, view: null, vote: null },
} as const;

/** What an event shows beyond its sentence. */
const contentOf = (event: MatchEvent): Partial<ReplayStep> => {
  switch (event.kind) {
    case 'content.shown':
      return { shown: event.data.items, candidate: candidateIn(event.data.items) };
    case 'tools.used':
      return {
        tools: event.data.uses,
        candidate: event.data.uses.find((use) => use.candidate !== null)?.candidate ?? null,
      };
    case 'probe.analysed':
      return { analysis: event.data.analysis };
    case 'candidate.disposed': {
      const { opinion: _, ...disposition } = event.data.disposition;
      const pins = disposition.pins ?? [];
      return { disposition: { ...disposition, pins }, pins, candidate: disposition.candidate };
    }
    case 'opinions.sealed': {
      const view = event.data.view ?? null;
      return { opinions: event.data.opinions, view, candidate: view?.candidate ?? null };
    }
    case 'disproof.recorded':
      return { candidate: event.data.disproof.candidate };
    case 'vote.counted':
      return { vote: event.data.vote, candidate: event.data.vote.candidate };
    default:
      return {};
  }
};

const stepsOf = (
  state: MatchState,
  events: readonly MatchEvent[],
  who: { readonly person: string; readonly round: number },
  names: Readonly<Record<string, string>>,
): readonly ReplayStep[] => {
  const leases = new Map(state.leases.map((lease) => [lease.id, lease.person]));
  const steps: ReplayStep[] = [];
  let [round, stage]: [number, Stage] = [1, 'analysis'];
  for (const event of events) {
    if (event.kind === 'match.reopened') round += 1;
    const theirs = round === who.round && personOf(event, leases) === who.person;
    // What somebody reads of a file is no part of their review.
    const reads = event.kind === 'content.shown' && event.data.stage === 'file';
    if (!theirs || reads || LEFT_OUT.has(event.kind) || isSecret(state, event)) continue;
    stage = stageAfter(event, stage);
    const { seq, at, kind } = event;
    steps.push({ ...EMPTY, seq, at, stage, kind, says: sayEvent(event, names), ...contentOf(event) });
  }
  return steps;
};

/**
 * What one person saw and did in one round, from the log's events alone. Of a vote that does not count yet, and of what
 * is not sealed yet, nothing is here. Null where this person did not review in this round.
 */
export const replay = (
  state: MatchState,
  events: readonly MatchEvent[],
  who: { readonly person: string; readonly round: number },
  names: Readonly<Record<string, string>>,
): ReplayView | null => {
  const review = state.reviews.find((r) => r.person === who.person && r.round === who.round);
  if (!review) return null;
  const { match, candidates } = state;
  return {
    matchId: match.id,
    externalId: calledBy(match),
    ...who,
    kind: review.kind,
    purged: match.purgedAt !== null,
    probe: { width: match.probe.width, height: match.probe.height },
    candidates: candidates.map(({ key, externalId, image: { width, height } }) => ({
      ...{ key, externalId, image: { width, height } },
    })),
    steps: stepsOf(state, events, who, names),
    names,
  };
};
