import { and, asc, eq } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { matchAsides } from '@/db/store/match-asides';
import { claimable } from '@/db/store/match-claimable';
import { matchDigest } from '@/db/store/match-digest';
import { due, openMatches, unheard } from '@/db/store/match-due';
import { matchLoader } from '@/db/store/match-load';
import { matchSaver } from '@/db/store/match-save';
import { surroundingsOf } from '@/db/store/match-surroundings';
import { withoutNoSalt } from '@/db/store/rows';
import type { MatchEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import type { MatchStore } from '@/lib/ports/match-store';

const events = async (
  { engine, tables: { matchEvents: t } }: Base,
  id: string,
): Promise<readonly MatchEvent[]> => {
  const rows = await engine.read.select().from(t).where(eq(t.matchId, id)).orderBy(asc(t.seq));
  // Kind and data belong together because only chained() writes them, from a NewEvent.
  return rows.map(withoutNoSalt) as unknown as readonly MatchEvent[];
};

export const matchStore = (base: Base): MatchStore => {
  const { engine, tables } = base;
  const loadWithHead = matchLoader(base);
  /** Heads of states that were read here: nobody else needs to know that there is a chain. */
  const heads = new WeakMap<MatchState, string>();
  const headOf = async (state: MatchState): Promise<string | null> => {
    const known = heads.get(state);
    if (known !== undefined) return known;
    const { matches: m } = tables;
    const rows = await engine.read
      .select({ head: m.head })
      .from(m)
      .where(and(eq(m.id, state.match.id), eq(m.seq, state.match.seq)));
    return rows[0]?.head ?? null;
  };
  return {
    load: async (id) => {
      const found = await loadWithHead(id);
      if (found) heads.set(found.state, found.head);
      return found?.state ?? null;
    },
    ...matchDigest(base),
    save: matchSaver(base, headOf),
    surroundings: surroundingsOf(base),
    claimable: (query) => claimable(base, query),
    events: (id) => events(base, id),
    ...matchAsides(base),
    due: (now, limit) => due(base, now, limit),
    unheard: (before, after, limit) => unheard(base, before, after, limit),
    matchOfLead: async (leadId) => {
      const { leads: l } = tables;
      const rows = await engine.read.select({ id: l.matchId }).from(l).where(eq(l.id, leadId)).limit(1);
      return rows[0]?.id ?? null;
    },
    openMatches: (statuses, after, limit, real) => openMatches(base, statuses, after, limit, real),
  };
};
