import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { searchLeaves } from '@/db/store/event-search';
import type { DeskEvent } from '@/lib/domain/desk-event';
import type { MatchEvent } from '@/lib/domain/event';
import type { EventStore, FoundEvent, SecretOf } from '@/lib/ports/event-store';
import type { LogLeaf } from '@/lib/ports/log-store';

const MATCH = 'match:';
const DESK = 'desk:';

const places = (leaves: readonly LogLeaf[], prefix: string) =>
  leaves
    .filter(({ chain }) => chain.startsWith(prefix))
    .map(({ chain, seq }) => sql`(${chain.slice(prefix.length)}, ${sql.raw(String(seq))})`);

const within = (of: SQL, list: readonly SQL[]): SQL => sql`${of} in (values ${sql.join([...list], sql`, `)})`;

const bodies = async (
  { engine, tables }: Base,
  leaves: readonly LogLeaf[],
): Promise<readonly FoundEvent[]> => {
  const { matchEvents: m, deskEvents: d } = tables;
  const [ofMatches, ofDesk] = [places(leaves, MATCH), places(leaves, DESK)];
  const [matchRows, deskRows] = await Promise.all([
    ofMatches.length === 0
      ? []
      : engine.read
          .select()
          .from(m)
          .where(within(sql`(${m.matchId}, ${m.seq})`, ofMatches)),
    ofDesk.length === 0
      ? []
      : engine.read
          .select()
          .from(d)
          .where(within(sql`(${d.stream}, ${d.seq})`, ofDesk)),
  ]);
  // A row is an event: its kind and its data were written together.
  const match = new Map(
    matchRows.map((row) => [`${MATCH}${row.matchId} ${row.seq}`, row as unknown as MatchEvent]),
  );
  const desk = new Map(
    deskRows.map((row) => [`${DESK}${row.stream} ${row.seq}`, row as unknown as DeskEvent]),
  );
  return leaves.flatMap((leaf): readonly FoundEvent[] => {
    const key = `${leaf.chain} ${leaf.seq}`;
    const ofMatch = match.get(key);
    if (ofMatch) return [{ leaf, of: 'match', event: ofMatch }];
    const beside = desk.get(key);
    return beside ? [{ leaf, of: 'desk', event: beside }] : [];
  });
};

/** Most matches that one external id is looked up for: several integrators may use the same. */
const MOST_CALLED = 20;

/** Statuses in which a round is not over. */
const OPEN = ['awaiting_evidence', 'queued', 'in_review', 'adjudication'] as const;

const keyOf = ({ matchId, person, round }: SecretOf): string => JSON.stringify([matchId, person, round]);

/** Rows that still hold a secret: a pending vote of this round, or work of this round that is not sealed. */
const standing = async (
  { engine, tables }: Base,
  secrets: readonly SecretOf[],
): Promise<readonly boolean[]> => {
  if (secrets.length === 0) return [];
  const { pendingVotes: p, reviews: r, matches: m } = tables;
  const ids = [...new Set(secrets.map(({ matchId }) => matchId))];
  const [pending, unsealed] = await Promise.all([
    engine.read
      .select({ matchId: p.matchId, person: p.person, round: p.round })
      .from(p)
      .where(inArray(p.matchId, ids)),
    engine.read
      .select({ matchId: r.matchId, person: r.person, round: r.round })
      .from(r)
      .innerJoin(m, and(eq(m.id, r.matchId), eq(m.round, r.round)))
      .where(and(inArray(r.matchId, ids), sql`${r.sealedAt} is null`, inArray(m.status, [...OPEN]))),
  ]);
  const key = (row: { matchId: string; person: string; round: number }) =>
    JSON.stringify([row.matchId, row.person, row.round]);
  const held = { counted: new Set(pending.map(key)), sealed: new Set(unsealed.map(key)) };
  return secrets.map((secret) => held[secret.until].has(keyOf(secret)));
};

export const eventStore = (base: Base): EventStore => {
  const { engine, tables } = base;
  const { matches: m, touches: t } = tables;
  return {
    search: (filter, after, limit) => searchLeaves(base, filter, after, limit),
    bodies: (leaves) => bodies(base, leaves),
    matchesCalled: async (text) =>
      (
        await engine.read
          .select({ id: m.id })
          .from(m)
          .where(or(eq(m.id, text), eq(m.externalId, text)))
          .limit(MOST_CALLED)
      ).map(({ id }) => id),
    externalIds: async (ids) => {
      if (ids.length === 0) return {};
      const rows = await engine.read
        .select({ id: m.id, externalId: m.externalId })
        .from(m)
        .where(inArray(m.id, [...ids]));
      return Object.fromEntries(rows.map(({ id, externalId }) => [id, externalId]));
    },
    openedBy: async (person, ids) => {
      if (ids.length === 0) return new Set();
      const rows = await engine.read
        .select({ id: t.matchId })
        .from(t)
        .where(and(inArray(t.matchId, [...ids]), eq(t.person, person), eq(t.reason, 'read_file')));
      return new Set(rows.map(({ id }) => id));
    },
    standing: (secrets) => standing(base, secrets),
  };
};
