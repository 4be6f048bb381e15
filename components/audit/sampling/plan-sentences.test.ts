import { describe, expect, it } from 'vitest';
import { planSentences } from '@/components/audit/sampling/plan-sentences';

const all = { lanes: [], purposes: [], outcomes: [], qualifications: [] };
const names = (lane: string) => ({ v: 'Violent crime', m: 'Missing persons' })[lane] ?? lane;

describe('a plan in sentences', () => {
  it('says the share and what it is a share of', () => {
    const strata = { ...all, lanes: ['v'], outcomes: ['approved'] as const };
    const always = [{ kind: 'decided_under', seconds: 60 } as const];
    expect(planSentences({ share: 250, strata, always }, names)).toEqual([
      '2.5 % of the approvals in Violent crime, by chance.',
      'Always: decided in under 60 seconds.',
    ]);
    const wide = {
      lanes: ['v', 'm'],
      outcomes: ['rejected', 'insufficient'] as const,
      purposes: ['a', 'b'],
      qualifications: ['faces'],
    };
    expect(planSentences({ share: 5, strata: wide, always: [] }, names)).toEqual([
      '0.05 % of the rejections and the insufficient ones in Violent crime and Missing persons with the purpose a or b by reviewers qualified in faces, by chance.',
    ]);
  });

  it('says all and none in words', () => {
    const said = (share: number) => planSentences({ share, strata: all, always: [] }, names);
    expect(said(10_000)).toEqual(['Every one of the decisions in all lanes.']);
    expect(said(0)).toEqual(['Of the decisions in all lanes, nothing by chance.', 'That draws nothing.']);
  });
});
