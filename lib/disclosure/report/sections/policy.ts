import { type Block, heading, list, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { policySentences } from '@/lib/domain/policy-sentences';

/** The rules that bound each round, in words. */
export const policy = (m: Matter): readonly Block[] => [
  text('The versions as data are in policy.json.'),
  ...Array.from({ length: m.state.match.round }, (_, i) => i + 1).flatMap((round) => {
    const rules = m.policyOf(round);
    return [
      heading(`Round ${round}: ${rules.name}, lane “${rules.lane}”, version ${rules.version}`),
      list(policySentences(rules)),
    ];
  }),
];
