import { ok, type Result } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { After } from '@/lib/ports/match-lists';
import { type AnsweredRow, answeredRow } from '@/lib/verbs/intake/answered-row';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';

interface ListMatches {
  readonly externalId: string | undefined;
  readonly after: After | null;
  readonly limit: number;
}

export interface MatchPage {
  readonly rows: readonly AnsweredRow[];
  /** Null on the last page. */
  readonly next: After | null;
}

/** This integrator's matches, newest received first; with an external id, the one that it names. */
export const listMatches = async (
  context: Context,
  actor: IntegratorActor,
  { externalId, after, limit }: ListMatches,
): Promise<Result<MatchPage>> => {
  const integrator = actor.integrator.id;
  if (externalId !== undefined) {
    const state = await context.stores.matches.load(matchIdOf(integrator, externalId));
    return ok({ rows: state ? [answeredRow(state.match)] : [], next: null });
  }
  const rows = await context.stores.lists.matches({ integrator }, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { receivedAt: last.receivedAt, id: last.id } : null;
  return ok({ rows: page.map(answeredRow), next });
};
