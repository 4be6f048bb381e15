import { may } from '@/lib/domain/permission';
import type { Finding, Recheck } from '@/lib/domain/recheck';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { AnsweredRow, StratumResult } from '@/lib/ports/sampling-store';

const RECENT = 100;
const OPEN = 500;

/** An answered re-review for supervisors and auditors. Nothing in it says who reviewed. */
export interface AnsweredRecheck
  extends Pick<
    Recheck,
    | 'recheck'
    | 'lane'
    | 'plan'
    | 'version'
    | 'why'
    | 'outcome'
    | 'candidate'
    | 'verdict'
    | 'otherCandidate'
    | 'opinion'
    | 'excluded'
    | 'against'
  > {
  readonly match: string;
  readonly externalId: string;
  readonly answeredAt: string;
  readonly result: NonNullable<Recheck['result']>;
  readonly lead: AnsweredRow['lead'];
  readonly concluded: {
    readonly finding: Finding;
    readonly words: string;
    readonly person: string;
    readonly at: string;
  } | null;
}

export interface SamplingView {
  /** Newest version first; the secret of one that has ended is in it. */
  readonly plans: readonly SamplingPlan[];
  readonly results: readonly StratumResult[];
  /** Differences that nobody has concluded on, the oldest first. */
  readonly open: readonly AnsweredRecheck[];
  /** Newest first. */
  readonly recent: readonly AnsweredRecheck[];
  readonly people: Readonly<Record<string, string>>;
  /** What a plan may choose among. */
  readonly lanes: readonly { readonly lane: string; readonly name: string }[];
  readonly purposes: readonly string[];
  readonly qualifications: readonly string[];
}

const shown = (row: AnsweredRow): readonly AnsweredRecheck[] => {
  const { answeredAt, result, matchId, concludedAt, concludedBy, finding, words } = row;
  if (answeredAt === null || result === null) return [];
  const { recheck, lane, plan, version, why, outcome, candidate, externalId, lead } = row;
  const { verdict, otherCandidate, opinion, excluded, against } = row;
  const concluded =
    finding && concludedAt && concludedBy
      ? { finding, words: words ?? '', person: concludedBy, at: concludedAt }
      : null;
  return [
    {
      ...{ match: matchId, externalId, recheck, lane, plan, version, why, answeredAt, outcome, candidate },
      ...{ result, verdict, otherCandidate, opinion, excluded, against, lead, concluded },
    },
  ];
};

const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();

/** Sampling plans, what they drew, and what came of it. While a re-review is open, only that one was drawn is said. */
export const readSampling = async (context: Context, actor: PersonActor): Promise<Result<SamplingView>> => {
  if (!may(actor.person.roles, 'samples.read'))
    return refuse('forbidden', 'Supervisors and auditors read sampling plans.');
  const { sampling, people, lanes } = context.stores;
  const [plans, results, open, recent, persons, policies] = await Promise.all([
    sampling.plans(),
    sampling.results(),
    sampling.open(OPEN),
    sampling.recent(RECENT),
    people.people(),
    lanes.active(),
  ]);
  const named = new Set([
    ...plans.map(({ setBy }) => setBy),
    ...[...open, ...recent].flatMap(({ concludedBy }) => concludedBy ?? []),
  ]);
  return ok({
    plans: plans.map((plan) => ({ ...plan, secret: plan.endedAt === null ? null : plan.secret })),
    results,
    open: open.flatMap(shown),
    recent: recent.flatMap(shown),
    people: Object.fromEntries(persons.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name])),
    lanes: policies.map(({ lane, name }) => ({ lane, name })),
    purposes: sorted(policies.flatMap(({ purposes }) => purposes)),
    qualifications: sorted(policies.map(({ qualification }) => qualification)),
  });
};
