import { type EventLine, eventOf, isWhole } from '@/lib/disclosure/lines';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import type { Stated } from '@/lib/disclosure/stated';
import type { NewEvent } from '@/lib/domain/event';
import { evolve } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import type { Instant } from '@/lib/domain/time';

/** All that a report is written from. */
export interface Source {
  readonly lines: readonly EventLine[];
  readonly stated: Stated;
  readonly policies: readonly Policy[];
  /** What the desk's own log says of those who reviewed and of the rules; null in a bundle from before it was carried. */
  readonly standing: readonly DeskLine[] | null;
}

export interface Told {
  readonly seq: number;
  readonly hash: string;
  /** Whether the hash proves what is said of it. */
  readonly whole: boolean;
  readonly withheld: string | null;
  /** The round in which it happened. */
  readonly round: number;
  readonly event: NewEvent | null;
}

/** The source, replayed, with the marks and names under which the report speaks of people and things. */
export interface Matter extends Source {
  readonly state: MatchState;
  readonly told: readonly Told[];
  readonly policyOf: (round: number) => Policy;
  /** `P-1 Ada`, or the mark alone; `Desk` for the desk itself. */
  readonly who: (id: string) => string;
  /** `S-1`… of a candidate, `E-1`… of an item; the key itself where it is unknown. */
  readonly candidate: (key: string | null) => string;
  readonly item: (key: string) => string;
}

/** Replays what is disclosed. Events of which only the commitment is there leave no trace in the state. */
export const replay = (lines: readonly EventLine[]): { state: MatchState; told: readonly Told[] } => {
  let state: MatchState | null = null;
  const told: Told[] = [];
  for (const line of lines) {
    const event = eventOf(line);
    if (event) {
      const before: MatchState | null = state && { ...state, match: { ...state.match, seq: line.seq - 1 } };
      state = evolve(before, event);
    }
    const withheld = isWhole(line) ? null : line.withheld;
    const round = state?.match.round ?? 1;
    told.push({ seq: line.seq, hash: line.hash, whole: isWhole(line), withheld, round, event });
  }
  if (!state) throw new TypeError('The bundle holds no event that says what was pushed.');
  return { state, told };
};

const policiesByRound = (told: readonly Told[], state: MatchState): ReadonlyMap<number, number> => {
  const first = told.flatMap(({ event }) => (event?.kind === 'match.ingested' ? [event.data.match] : []))[0];
  const later = told.flatMap(({ event, round }) =>
    event?.kind === 'match.reopened' ? [[round, event.data.policyVersion] as const] : [],
  );
  return new Map([[1, first?.policyVersion ?? state.match.policyVersion], ...later]);
};

/** When a round began, and with it which rules bound it. */
export const roundBegins = ({ told }: Pick<Matter, 'told'>, round: number): Instant =>
  told.find((t) => t.round === round)?.event?.at ?? '';

export const matterOf = (source: Source): Matter => {
  const { state, told } = replay(source.lines);
  const { stated, policies } = source;
  const versions = policiesByRound(told, state);
  const people = new Map(stated.people.map((p) => [p.id, p.name === null ? p.mark : `${p.mark} ${p.name}`]));
  const integrators = new Map(stated.integrators.map((i) => [`integrator:${i.id}`, i.name]));
  const ordered = [...state.candidates].sort((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9));
  const candidates = new Map(ordered.map((c, i) => [c.key, `S-${i + 1}`]));
  const items = new Map(state.evidence.map((e, i) => [e.key, `E-${i + 1}`]));
  return {
    ...source,
    state: { ...state, candidates: ordered },
    told,
    policyOf: (round) => {
      const version = versions.get(round) ?? state.match.policyVersion;
      const found = policies.find((p) => p.lane === state.match.lane && p.version === version);
      if (!found)
        throw new TypeError(`policy.json lacks version ${version} of the lane “${state.match.lane}”.`);
      return found;
    },
    who: (id) => (id === 'desk' ? 'the desk' : (people.get(id) ?? integrators.get(id) ?? id)),
    candidate: (key) => (key === null ? 'none' : (candidates.get(key) ?? key)),
    item: (key) => (key === 'match' ? 'the match' : (items.get(key) ?? key)),
  };
};
