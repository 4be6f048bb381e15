import type { Decided, Env } from '@/lib/domain/env';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import type { Finding } from '@/lib/domain/recheck';
import { ingestRecheck } from '@/lib/domain/rules/ingest-recheck';
import { answerRecheck, concludeRecheck, drawRecheck } from '@/lib/domain/rules/recheck';
import { anAnalysis, noBallot } from '@/lib/domain/testing/build';
import type { Verdict } from '@/lib/domain/vote';

/** What sampling does to a match: drawn by chance, answered by somebody else, concluded on. */
export type RecheckCommand =
  | { readonly do: 'draw_recheck' }
  /** @param verdict null: it ended without a vote */
  | {
      readonly do: 'answer_recheck';
      readonly verdict: Verdict | null;
      readonly opinion: Opinion | 'excluded';
    }
  | { readonly do: 'conclude_recheck'; readonly finding: Finding };

const idOf = (state: MatchState): string => `again-${state.match.round}`;

/** A re-review of the match in which one person sealed this on `a` and voted, or let it expire. */
export const aRecheck = (
  state: MatchState,
  env: Env,
  verdict: Verdict | null,
  opinion: Opinion | 'excluded',
): MatchState => {
  const fresh = evolveAll(null, [ingestRecheck(state, env, idOf(state))]);
  const [at, who] = [env.now, { round: 1, person: 'again' }];
  const out = opinion === 'excluded';
  const status = verdict
    ? ({ approve: 'approved', reject: 'rejected', insufficient: 'insufficient' } as const)[verdict]
    : 'expired';
  return {
    ...fresh,
    match: { ...fresh.match, status, decidedAt: at },
    reviews: [
      {
        ...{ ...who, kind: 'vote', stage: 'decision', startedAt: at, analysis: anAnalysis() },
        ...{
          analysedAt: at,
          comparedAt: at,
          sealedAt: at,
          unmaskedAt: at,
          sealedView: null,
          onlyUnderAid: [],
        },
      },
    ],
    dispositions: [
      {
        ...{ ...who, candidate: 'a', choice: out ? 'excluded' : 'retained', differences: [], pins: [] },
        ...{ worksheet: null, opinion: out ? null : opinion, at },
      },
    ],
    votes: verdict
      ? [
          {
            ...{ ...noBallot('reject'), ...who, kind: 'vote', castAt: at, countedAt: at },
            ...{ verdict, candidate: verdict === 'approve' ? 'a' : null },
          },
        ]
      : [],
  };
};

export const decideRecheck = (state: MatchState, who: string, env: Env, command: RecheckCommand): Decided => {
  const recheck = state.rechecks.at(-1)?.recheck ?? 'none';
  switch (command.do) {
    case 'draw_recheck':
      return drawRecheck(state, env, {
        draw: { plan: 'sp', version: 1, why: ['share'], ticket: '0'.repeat(16) },
        recheck: idOf(state),
        decidedAt: state.match.decidedAt ?? '',
      });
    case 'answer_recheck':
      return answerRecheck(state, env, recheck, aRecheck(state, env, command.verdict, command.opinion));
    case 'conclude_recheck':
      return concludeRecheck(state, who, env, { recheck, finding: command.finding, words: 'looked at both' });
  }
};
