import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { AnsweredRecheck, SamplingView } from '@/lib/domain/sampling/sampling-view';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { AnsweredRow } from '@/lib/ports/sampling-store';

const RECENT = 100;
const OPEN = 500;

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
