import type { NewEvent } from '@/lib/domain/event';
import { reviewOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { type FieldGroup, visible } from '@/lib/domain/visibility';

type Shown = Extract<NewEvent, { kind: 'content.shown' }>;

const GROUPS: Readonly<Record<string, FieldGroup>> = {
  probe: 'probe',
  candidate: 'candidates',
  evidence: 'evidence_content',
  identities: 'identities',
  context: 'context',
  history: 'history',
  scores: 'scores',
  machine: 'machine',
  votes: 'others',
};

/**
 * What a reviewer was shown before its time, by the stage that the replay gives at that moment and the rules of the
 * round: words for each item, none when all is well. Whoever reads the match file is shown everything.
 */
export const shownTooEarly = (
  state: MatchState,
  { data: { person, stage, items } }: Shown,
  policy: Policy | null,
): readonly string[] => {
  if (stage === 'file') return [];
  const review = reviewOf(state, person);
  if (!review) return [`${person} was shown ${items.join(', ')} without a review`];
  if (!policy) return ['something was shown under rules that are not stored'];
  return items
    .filter((item) => {
      const group = GROUPS[item.split(':', 1)[0] ?? ''];
      return !group || !visible(group, review.stage, policy, review.kind);
    })
    .map((item) => `${person} was shown ${item} at the stage ${review.stage}`);
};
