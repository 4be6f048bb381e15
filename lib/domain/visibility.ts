import type { Policy } from '@/lib/domain/policy';
import { STAGES, type Stage } from '@/lib/domain/review';

/** Groups of fields that open together. What is not visible is not in the body at all. */
export const FIELD_GROUPS = [
  'probe',
  'requirements',
  'candidates',
  'evidence_content',
  'identities',
  'context',
  'history',
  'scores',
  'machine',
  'others',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

interface Rule {
  /** First stage at which a reviewer is served this; null: never. */
  readonly from: (policy: Policy, kind: 'vote' | 'adjudication') => Stage | null;
  readonly what: string;
  readonly why: string;
}

/**
 * What a reviewer may see at which stage: the one table, read by the projection, by the image route and by the
 * screen's words. @see references.md A-07 (ACE-V), A-20..A-25 (score, context and others' opinions sway)
 */
export const VISIBILITY: Readonly<Record<FieldGroup, Rule>> = {
  probe: { from: () => 'analysis', what: 'the probe', why: '' },
  requirements: { from: () => 'analysis', what: 'what evidence the policy asks for', why: '' },
  candidates: {
    from: () => 'comparison',
    what: 'the candidates',
    why: 'The probe is looked at alone first.',
  },
  evidence_content: {
    from: (policy) => (policy.reveal === 'alongside' ? 'comparison' : 'evidence'),
    what: 'what the evidence says',
    why: 'Context before the comparison sways what is seen.',
  },
  identities: {
    from: () => 'evidence',
    what: 'who the candidates are',
    why: 'Names and records come after your own opinion.',
  },
  context: {
    from: () => 'evidence',
    what: 'purpose, offence and case',
    why: 'What is at stake comes after your own opinion.',
  },
  history: {
    from: () => 'evidence',
    what: 'earlier decisions on these pairs',
    why: 'Earlier decisions come after your own opinion.',
  },
  scores: {
    from: (policy) => (policy.showScores ? 'decision' : null),
    what: 'score and rank',
    why: 'People who are shown a score follow the score.',
  },
  machine: {
    from: (policy) => (policy.showScores ? 'decision' : null),
    what: 'the provider and its search',
    why: 'It opens together with the score.',
  },
  others: {
    from: (_policy, kind) => (kind === 'adjudication' ? 'decision' : null),
    what: 'what others sealed and voted',
    why: 'Reviews are blind: nobody sees another’s opinion before their own vote.',
  },
};

/** Whether a reviewer at this stage is served this group. */
export const visible = (
  group: FieldGroup,
  stage: Stage,
  policy: Policy,
  kind: 'vote' | 'adjudication',
): boolean => {
  const from = VISIBILITY[group].from(policy, kind);
  return from !== null && STAGES.indexOf(stage) >= STAGES.indexOf(from);
};
