import { and, asc, inArray, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { EventKind, NewEvent } from '@/lib/domain/event';
import { COUNTED_KINDS, openAfter, type VoteFigures } from '@/lib/domain/figures/count-event';
import type { ToCount } from '@/lib/ports/figure-store';
import type { LogLeaf } from '@/lib/ports/log-store';

const MATCH = 'match:';
/** Kinds whose content is asked for; that of a pushed match is large, and none of it is counted. */
const READ: readonly EventKind[] = ['outcome.decided', 'vote.counted'];

type Stored = NewEvent & { readonly matchId: string; readonly seq: number };

/** Events of these matches that move figures, in each match's order. */
const lives = async (
  { engine, tables }: Base,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored[]>> => {
  const { matchEvents: e } = tables;
  const quoted = sql.raw(READ.map((kind) => `'${kind}'`).join(', '));
  const rows = await engine.read
    .select({
      ...{ matchId: e.matchId, seq: e.seq, kind: e.kind, at: e.at },
      data: sql<string>`case when ${e.kind} in (${quoted}) then ${e.data} else '{}' end`,
    })
    .from(e)
    .where(and(inArray(e.matchId, [...ids]), inArray(e.kind, [...COUNTED_KINDS])))
    .orderBy(asc(e.matchId), asc(e.seq));
  const found = new Map<string, Stored[]>();
  for (const { data, ...row } of rows) {
    const event = { ...row, data: JSON.parse(data) } as unknown as Stored;
    found.set(row.matchId, [...(found.get(row.matchId) ?? []), event]);
  }
  return found;
};

const voteFacts = async ({ engine, tables }: Base, ids: readonly string[]) => {
  const { votes: v, reviews: r, candidates: c, dispositions: d } = tables;
  const list = [...ids];
  const [votes, reviews, ranks, opinions] = await Promise.all([
    engine.read.select().from(v).where(inArray(v.matchId, list)).orderBy(asc(v.matchId), asc(v.pos)),
    engine.read.select().from(r).where(inArray(r.matchId, list)),
    engine.read
      .select({ matchId: c.matchId, key: c.key, rank: c.rank })
      .from(c)
      .where(inArray(c.matchId, list)),
    engine.read
      .select({ matchId: d.matchId, round: d.round, person: d.person, key: d.candidate, opinion: d.opinion })
      .from(d)
      .where(inArray(d.matchId, list)),
  ]);
  return { votes, reviews, ranks, opinions };
};

type Facts = Awaited<ReturnType<typeof voteFacts>>;

const voteOf = (facts: Facts, event: Stored): VoteFigures | null => {
  if (event.kind !== 'vote.counted') return null;
  const { matchId, data } = event;
  const { round, person, candidate } = data.vote;
  const ofMatch = facts.votes.filter((v) => v.matchId === matchId && v.round === round);
  const mine = ofMatch.findIndex((v) => v.person === person);
  const about = (row: { matchId: string; key: string }) => row.matchId === matchId && row.key === candidate;
  return {
    vote: data.vote,
    before: ofMatch.slice(0, Math.max(mine, 0)).filter(({ kind }) => kind === 'vote'),
    times:
      facts.reviews.find((r) => r.matchId === matchId && r.round === round && r.person === person) ?? null,
    rank: facts.ranks.find(about)?.rank ?? null,
    opinion:
      facts.opinions.find((d) => about(d) && d.round === round && d.person === person)?.opinion ?? null,
  };
};

/** What these leaves' events are counted by: a handful of queries for all of them together. */
export const factsOf = async (base: Base, leaves: readonly LogLeaf[]): Promise<readonly ToCount[]> => {
  const wanted = leaves.filter(
    ({ chain, kind }) => chain.startsWith(MATCH) && (COUNTED_KINDS as readonly string[]).includes(kind),
  );
  if (wanted.length === 0) return [];
  const idOf = (leaf: LogLeaf): string => leaf.chain.slice(MATCH.length);
  const ids = [...new Set(wanted.map(idOf))];
  const voted = [...new Set(wanted.filter(({ kind }) => kind === 'vote.counted').map(idOf))];
  const { matches: m } = base.tables;
  const [matches, life, facts] = await Promise.all([
    base.engine.read
      .select({ id: m.id, integrator: m.integrator, lane: m.lane, mode: m.mode, receivedAt: m.receivedAt })
      .from(m)
      .where(inArray(m.id, ids)),
    lives(base, ids),
    voteFacts(base, voted),
  ]);
  return wanted.flatMap((leaf): readonly ToCount[] => {
    const match = matches.find(({ id }) => id === idOf(leaf));
    const events = life.get(idOf(leaf)) ?? [];
    const event = events.find(({ seq }) => seq === leaf.seq);
    if (!match || !event) return [];
    const wasOpen = openAfter(events.filter(({ seq }) => seq < leaf.seq));
    return [{ event, match, wasOpen, vote: voteOf(facts, event) }];
  });
};
