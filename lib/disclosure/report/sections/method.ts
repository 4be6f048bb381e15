import { type Block, facts, heading, list } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { votesNeeded } from '@/lib/domain/policy';

const METHOD = [
  'Morphological analysis: each reviewer works through 19 component groups, named as in the FISWG Facial Image Comparison Feature List v2.0 and ASTM E3149-26. Neither body endorses this software.',
  'Order: the probe is analysed alone; then the candidates are compared in an order that says nothing of rank; then the reviewer seals an opinion on each; then evidence opens, the least swaying items first; score and rank open last, where the policy lets them.',
  'An opinion weighs two propositions against each other: that the two images show the same person, and that they show different persons. The scale runs from −3 to +3 in words; it is no probability.',
  'A candidate is excluded with at least one difference that is not explained, or retained with a whole worksheet and an opinion.',
  'Overlay, curtain and blink are aids, closed where the pose differs too much, and never findings. Nothing is measured on a face.',
  'Each voter works blind: without the opinions or votes of others, unless they adjudicate and have sealed their own first.',
];

const LIMITS = [
  'Pose, light, lens, compression, expression and age change how a face looks. Two people may look more alike in two images than one person in two others.',
  'A search returns the most alike faces that its database holds, whether or not the person in question is among them.',
  'A score belongs to its provider and its model; it is no probability and cannot be compared between providers.',
  'Human comparison errs, too, and agreement between persons is no proof.',
];

/** How it was done, what that can and cannot show, and how well the desk knows its own errors. */
export const method = (m: Matter): readonly Block[] => [
  list(METHOD),
  heading('Limits'),
  list(LIMITS),
  facts(
    [
      'votes_needed',
      'Votes that an approval needs',
      `${votesNeeded(m.policyOf(m.state.match.round))} by different persons, in round ${m.state.match.round}`,
    ],
    ['false_lead_rate', 'Observed rate of false leads of this lane', m.stated.falseLeads ?? 'not measured'],
  ),
];
