import * as text from '@/components/text/en';
import { type Condition, DECIDED_OUTCOMES, type PlanRule } from '@/lib/domain/sampling/plan';

const words = text.audit.sampling.form.missing;

/** A plan while it is written: numbers are what was typed. */
export interface PlanDraft {
  readonly name: string;
  readonly share: string;
  readonly lanes: readonly string[];
  readonly purposes: readonly string[];
  readonly outcomes: readonly string[];
  readonly qualifications: readonly string[];
  readonly under: boolean;
  readonly seconds: string;
  readonly changed: boolean;
  readonly scoreOnly: boolean;
}

export const EMPTY: PlanDraft = {
  ...{ name: '', share: '', lanes: [], purposes: [], outcomes: [], qualifications: [] },
  ...{ under: false, seconds: '', changed: false, scoreOnly: false },
};

/** A plan in force as a draft, to be changed. */
export const draftOf = ({ name, share, strata, always }: PlanRule): PlanDraft => {
  const under = always.find((condition) => condition.kind === 'decided_under');
  return {
    ...{ name, share: String(share / 100), ...strata },
    ...{ under: under !== undefined, seconds: under ? String(under.seconds) : '' },
    changed: always.some(({ kind }) => kind === 'changed_after_score'),
    scoreOnly: always.some(({ kind }) => kind === 'score_only'),
  };
};

/** `2.5` or `2,5` as hundredths of a per cent; null where it is no share with two places at most. */
export const readShare = (typed: string): number | null => {
  const number = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(number)) return null;
  const share = Math.round(Number(number) * 100);
  return share <= 10_000 ? share : null;
};

const readSeconds = (typed: string): number | null => {
  const seconds = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return seconds >= 1 && seconds <= 3600 ? seconds : null;
};

const conditionsOf = (draft: PlanDraft): readonly Condition[] => {
  const seconds = draft.under ? readSeconds(draft.seconds) : null;
  return [
    ...(seconds === null ? [] : [{ kind: 'decided_under', seconds } as const]),
    ...(draft.changed ? [{ kind: 'changed_after_score' } as const] : []),
    ...(draft.scoreOnly ? [{ kind: 'score_only' } as const] : []),
  ];
};

/** The plan that this draft says, as far as it says one; null without a share. */
export const ruleOf = (draft: PlanDraft): PlanRule | null => {
  const share = readShare(draft.share);
  if (share === null) return null;
  const { lanes, purposes, qualifications } = draft;
  const outcomes = DECIDED_OUTCOMES.filter((outcome) => draft.outcomes.includes(outcome));
  const strata = { lanes, purposes, outcomes, qualifications };
  return { name: draft.name.trim(), share, strata, always: conditionsOf(draft) };
};

/** What the draft still needs before it can be set. */
export const missingIn = (draft: PlanDraft): readonly string[] => {
  const rule = ruleOf(draft);
  return [
    ...(draft.name.trim() === '' ? [words.name] : []),
    ...(rule === null ? [words.share] : []),
    ...(draft.under && readSeconds(draft.seconds) === null ? [words.seconds] : []),
    ...(rule?.share === 0 && rule.always.length === 0 && !draft.under ? [words.nothing] : []),
  ];
};
