import * as text from '@/components/text/en';
import type { Condition, DecidedOutcome, PlanRule } from '@/lib/domain/sampling/plan';

const words = text.audit.sampling.sentence;

/** `a, b and c` */
const listed = (items: readonly string[], join: (first: string, last: string) => string): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : join(items.slice(0, -1).join(', '), last);
};

/** Hundredths of a per cent as a person writes them: `2.5`, `0.05`, `40`. */
const percentOf = (share: number): string => String(share / 100);

const decisionsOf = (outcomes: readonly DecidedOutcome[]): string =>
  outcomes.length === 0 || outcomes.length === 3
    ? words.decisions
    : listed(
        outcomes.map((outcome) => words.outcomes[outcome]),
        words.and,
      );

/** Which decisions a plan draws among: `the approvals in Violent crime`. */
const sayStrata = (
  { lanes, purposes, outcomes, qualifications }: PlanRule['strata'],
  laneName: (lane: string) => string,
): string =>
  [
    decisionsOf(outcomes),
    lanes.length === 0 ? words.allLanes : words.lanes(listed(lanes.map(laneName), words.and)),
    ...(purposes.length === 0 ? [] : [words.purposes(listed(purposes, words.or))]),
    ...(qualifications.length === 0 ? [] : [words.qualifications(listed(qualifications, words.or))]),
  ].join(' ');

const sayCondition = (condition: Condition): string => {
  if (condition.kind === 'decided_under') return words.under(condition.seconds);
  return condition.kind === 'changed_after_score' ? words.changed : words.scoreOnly;
};

const sayShare = (share: number, what: string): string => {
  if (share === 0) return words.noShare(what);
  return share >= 10_000 ? words.all(what) : words.share(percentOf(share), what);
};

/** What a plan draws, in sentences: its share among its strata, then what it always draws. */
export const planSentences = (
  { share, strata, always }: Pick<PlanRule, 'share' | 'strata' | 'always'>,
  laneName: (lane: string) => string,
): readonly string[] => [
  sayShare(share, sayStrata(strata, laneName)),
  ...(always.length === 0 ? [] : [words.always(always.map(sayCondition).join('; '))]),
  ...(always.length === 0 && share === 0 ? [words.nothing] : []),
];
