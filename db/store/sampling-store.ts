import { and, asc, desc, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { samplingResults } from '@/db/store/sampling-results';
import type { DecisionBatch, KeptPlan, SamplingStore } from '@/lib/ports/sampling-store';

/** The desk fact that says how many events of the log were drawn from. */
const UPTO = 'samples_upto';
const MATCH = 'match:';

const upTo = async ({ engine, tables: { deskFacts: f } }: Base): Promise<number> => {
  const [row] = await engine.read.select().from(f).where(eq(f.key, UPTO));
  return Number(row?.value ?? 0);
};

const next = async (base: Base, limit: number): Promise<DecisionBatch> => {
  const { logLeaves: l } = base.tables;
  const from = await upTo(base);
  const leaves = await base.engine.read
    .select({ chain: l.chain, seq: l.seq, kind: l.kind, at: l.at })
    .from(l)
    .where(and(gte(l.idx, from), lt(l.idx, from + limit)))
    .orderBy(asc(l.idx));
  const decided = leaves.filter(({ kind, chain }) => kind === 'outcome.decided' && chain.startsWith(MATCH));
  const decisions = decided.map(({ chain, seq, at }) => ({ matchId: chain.slice(MATCH.length), seq, at }));
  return { from, to: from + leaves.length, decisions };
};

/** Sampling plans, how far the log was drawn from, and what re-reviews came to. */
export const samplingStore = (base: Base): SamplingStore => {
  const { read } = base.engine;
  const { samplingPlans: p, deskFacts: f } = base.tables;
  const ending = (id: string, version: number, at: string) =>
    read
      .update(p)
      .set({ endedAt: at })
      .where(and(eq(p.id, id), eq(p.version, version), isNull(p.endedAt)))
      .returning({ id: p.id })
      .toSQL();
  return {
    plans: async () => {
      const rows = await read.select().from(p).orderBy(desc(p.setAt), asc(p.id), desc(p.version));
      return rows satisfies readonly KeptPlan[];
    },
    set: (plan, before, events) =>
      writeWithEvent(base, events, [
        ...(before === null ? [] : [ending(plan.id, before, plan.setAt)]),
        read.insert(p).values(plan).onConflictDoNothing().returning({ id: p.id }).toSQL(),
      ]),
    end: (id, version, at, event) => writeWithEvent(base, event, [ending(id, version, at)]),
    next: (limit) => next(base, limit),
    moveOn: async (from, to) => {
      const value = String(to);
      const moved = read
        .insert(f)
        .values({ key: UPTO, value })
        .onConflictDoUpdate({ target: f.key, set: { value }, setWhere: eq(f.value, String(from)) })
        .returning({ key: f.key })
        .toSQL();
      return (await base.engine.write([moved], [])).ok;
    },
    ...samplingResults(base),
  };
};
