import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';

export interface RuleChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly same: readonly string[];
}

/** What a proposed policy changes, sentence by sentence; with nothing in force every sentence is new. */
export const compareRules = (inForce: Policy | null, proposed: Policy): RuleChanges => {
  const before = inForce ? policySentences(inForce) : [];
  const after = policySentences(proposed);
  return {
    added: after.filter((sentence) => !before.includes(sentence)),
    gone: before.filter((sentence) => !after.includes(sentence)),
    same: after.filter((sentence) => before.includes(sentence)),
  };
};
