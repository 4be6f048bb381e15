import type { Policy } from '@/lib/domain/policy';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** `one item`, `two items`, `14 days`: words up to ten, as running text has them. */
const count = (n: number, one: string, many = `${one}s`): string =>
  `${WORDS[n] ?? String(n)} ${n === 1 ? one : many}`;

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

const purposes = ({ purposes: codes }: Policy): string =>
  codes.length === 0
    ? 'Takes no matches yet: no purpose is named.'
    : `Takes matches with ${codes.length === 1 ? 'the purpose' : 'any of the purposes'} ${list(codes)}.`;

const who = ({ role, qualification }: Policy): string =>
  role === 'examiner'
    ? `Only examiners with a valid “${qualification}” qualification may claim here.`
    : `Reviewers and examiners with a valid “${qualification}” qualification may claim here.`;

const votes = ({ votes: n, lowConsequence }: Policy): string => {
  const rule =
    n === 1
      ? 'One approving vote is enough for a lead'
      : `A lead needs approving votes for the same candidate by ${count(n, 'different person', 'different persons')}`;
  return lowConsequence ? `${rule}; the lane is marked low consequence, and every lead says so.` : `${rule}.`;
};

const kinds = ({ evidence }: Policy): string =>
  evidence.requiredKinds.length === 0
    ? 'A match may be claimed before any evidence is there.'
    : `Nobody may claim a match before evidence of each of these kinds is there: ${list(evidence.requiredKinds)}.`;

const quorum = ({ evidence: { minimum, sources } }: Policy): string =>
  `An approval needs at least ${count(minimum, 'independent item')} of evidence from at least ${count(sources, 'source')}, opened and relied upon by the person who approves.`;

const gate = ({ gate: limits }: Policy): readonly string[] => {
  const sentences = [
    limits.minEyeDistance === null ? null : `at least ${limits.minEyeDistance} pixels between the eyes.`,
    limits.minFaceWidth === null ? null : `a face at least ${limits.minFaceWidth} pixels wide.`,
    limits.maxYaw === null ? null : `a head turned to the side by no more than ${limits.maxYaw} degrees.`,
    limits.maxPitch === null ? null : `a head tilted up or down by no more than ${limits.maxPitch} degrees.`,
    ...Object.entries(limits.minQuality)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, least]) => `the provider’s own measure “${name}” at ${least} or more.`),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0
    ? ['No limit on image quality stands before an approval.']
    : sentences.map((sentence) => `An approval needs ${sentence}`);
};

const aids = ({ aids: { maxPoseDifference: most } }: Policy): string =>
  `Curtain, overlay and blink are closed where the two heads are turned or tilted more than ${most} degrees apart.`;

const reveal = ({ reveal: how }: Policy): string =>
  how === 'staged'
    ? 'Evidence opens once the reviewer has sealed an opinion.'
    : 'Evidence opens alongside the comparison, before the opinion is sealed; every lead says so.';

const scores = ({ showScores }: Policy): string =>
  showScores
    ? 'Score and rank are shown after the seal, under the provider’s own name and scale.'
    : 'Score and rank are not shown to reviewers at any stage.';

/**
 * A lane's rules as plain sentences, one rule each, always in the same order: two versions of a policy
 * can be compared sentence by sentence.
 */
export const policySentences = (policy: Policy): string[] => [
  purposes(policy),
  who(policy),
  votes(policy),
  kinds(policy),
  quorum(policy),
  ...gate(policy),
  aids(policy),
  reveal(policy),
  scores(policy),
  `A claim holds for ${count(policy.leaseMinutes, 'minute')} and is renewed while the review is open on a screen.`,
  `A lead expires ${count(policy.leadDays, 'day')} after it was issued.`,
  `A match that has waited ${count(policy.waitDays, 'day')} without an outcome expires.`,
  `Images are kept for at least ${count(policy.retentionDays, 'day')} after the match is closed; the record of the decision stays.`,
];
