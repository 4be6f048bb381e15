import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';

export interface RuleChange {
  readonly sentence: string;
  readonly mark: 'gone' | 'new';
}

export interface RuleChanges {
  /** In the order of the rules: what goes stands before what comes in its place. */
  readonly changes: readonly RuleChange[];
  readonly same: readonly string[];
}

const mark = (sentences: readonly string[], as: RuleChange['mark']): readonly RuleChange[] =>
  sentences.map((sentence) => ({ sentence, mark: as }));

/** What a proposed policy changes, sentence by sentence; with nothing in force every sentence is new. */
export const compareRules = (inForce: Policy | null, proposed: Policy): RuleChanges => {
  const before = inForce ? policySentences(inForce) : [];
  const after = policySentences(proposed);
  const same = after.filter((sentence) => before.includes(sentence));
  const changes: RuleChange[] = [];
  let from = 0;
  let to = 0;
  // Both lists keep the order of the rules, so what stays is common ground to walk along.
  for (const stays of [...same, null]) {
    const untilFrom = stays === null ? before.length : before.indexOf(stays);
    const untilTo = stays === null ? after.length : after.indexOf(stays);
    changes.push(...mark(before.slice(from, untilFrom), 'gone'), ...mark(after.slice(to, untilTo), 'new'));
    from = untilFrom + 1;
    to = untilTo + 1;
  }
  return { changes, same };
};
