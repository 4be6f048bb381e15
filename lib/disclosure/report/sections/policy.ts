import { type Block, facts, heading, list, text } from '@/lib/disclosure/document';
import { type Matter, roundBegins } from '@/lib/disclosure/report/matter';
import { actorOf, NOT_RECORDED, time } from '@/lib/disclosure/report/say';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import { rulesOf } from '@/lib/disclosure/standing/rules-of';
import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';

/** How these rules came into force, and whether they were the newest when the round began. */
const inForce = (m: Matter, lines: readonly DeskLine[], rules: Policy, round: number): Block => {
  const { proposed, confirmed, same, overtaken } = rulesOf(lines, rules, roundBegins(m, round));
  const act = (a: typeof proposed) => (a ? `${time(a.at)} by ${actorOf(a.by, m.who)}` : NOT_RECORDED);
  return facts(
    ['proposed', 'Proposed', act(proposed)],
    ['confirmed', 'Confirmed', act(confirmed)],
    [
      'same',
      'Are these the rules that were proposed?',
      same === null ? 'The proposal did not say: the desk’s word' : same ? 'yes, by their hash' : 'no',
    ],
    [
      'overtaken',
      'Newest when the round began?',
      overtaken ? `no: version ${overtaken.version} was confirmed ${time(overtaken.at)}` : 'yes',
    ],
  );
};

/** The rules that bound each round, in words. */
export const policy = (m: Matter): readonly Block[] => [
  text('The versions as data are in policy.json.'),
  ...Array.from({ length: m.state.match.round }, (_, i) => i + 1).flatMap((round) => {
    const rules = m.policyOf(round);
    return [
      heading(`Round ${round}: ${rules.name}, lane “${rules.lane}”, version ${rules.version}`),
      ...(m.standing === null ? [] : [inForce(m, m.standing, rules, round)]),
      list(policySentences(rules)),
    ];
  }),
];
