import { asc, eq } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Row, Statement } from '@/db/engine';
import { matchOf } from '@/db/store/match-row';
import { decode } from '@/db/store/rows';
import { stateLists } from '@/db/store/state-lists';
import type { Tables } from '@/db/tables';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import { type Disposition, wholeDisposition } from '@/lib/domain/review';

/** A state as stored, with the hash that its next event links to. */
export interface Loaded {
  readonly state: MatchState;
  readonly head: string;
}

type Stored = Readonly<Record<string, unknown>>;
type Lists = Readonly<Record<string, readonly Stored[]>>;

/** Columns that are the database's own. */
const OWN: ReadonlySet<string> = new Set(['matchId', 'pos', 'open', 'byShare']);
const itemOf = (row: Stored): Stored =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.has(name)));

const leadsOf = (
  rows: readonly Tables['leads']['$inferSelect'][],
  further: readonly Tables['leadVoters']['$inferSelect'][],
): readonly Lead[] =>
  rows.map(({ matchId: _match, pos: _pos, verdict: _verdict, firstVoter, secondVoter, ...lead }) => ({
    ...lead,
    voters: [
      firstVoter,
      ...(secondVoter === null ? [] : [secondVoter]),
      ...further.filter((voter) => voter.lead === lead.id).map((voter) => voter.person),
    ],
  }));

/** Reads one match with everything that belongs to it, all as of the same instant; null when unknown. */
export const matchLoader = ({ engine, tables }: Base): ((id: string) => Promise<Loaded | null>) => {
  const lists = stateLists(tables);
  const { matches } = tables;
  const id = '';
  const texts = [
    engine.read.select().from(matches).where(eq(matches.id, id)).toSQL().sql,
    ...lists.map(
      ({ table }) =>
        engine.read.select().from(table).where(eq(table.matchId, id)).orderBy(asc(table.pos)).toSQL().sql,
    ),
  ];
  const statements = (of: string): readonly Statement[] => texts.map((sql) => ({ sql, params: [of] }));
  const rowsOf = (found: readonly (readonly Row[])[]): Lists =>
    Object.fromEntries(
      lists.map(({ name, table }, index) => [name, (found[index] ?? []).map((row) => decode(table, row))]),
    );
  return async (of) => {
    const [[row] = [], ...found] = await engine.snapshot(statements(of));
    if (!row) return null;
    const stored = decode(matches, row);
    const { leads = [], leadVoters = [], dispositions = [], ...rest } = rowsOf(found);
    const state = {
      match: matchOf(stored),
      ...Object.fromEntries(Object.entries(rest).map(([name, rows]) => [name, rows.map(itemOf)])),
      dispositions: (dispositions as Tables['dispositions']['$inferSelect'][]).map((row) =>
        wholeDisposition(itemOf(row) as unknown as Disposition),
      ),
      leads: leadsOf(
        leads as Tables['leads']['$inferSelect'][],
        leadVoters as Tables['leadVoters']['$inferSelect'][],
      ),
    };
    // Which list holds what was proved where the lists were named (state-lists.ts).
    return { state: state as unknown as MatchState, head: stored.head };
  };
};
