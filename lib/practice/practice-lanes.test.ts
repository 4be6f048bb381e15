import { describe, expect, it } from 'vitest';
import { policyProblems } from '@/lib/domain/policy-check';
import { PURPOSES, practiceLanes } from '@/lib/practice/practice-lanes';
import { practicePeople } from '@/lib/practice/practice-people';

describe('the practice desk', () => {
  it('has lanes that hold together', () => {
    expect(practiceLanes.flatMap(policyProblems)).toEqual([]);
  });

  it('has exactly one lane for every purpose', () => {
    expect(practiceLanes.flatMap(({ purposes }) => purposes).sort()).toEqual([...PURPOSES].sort());
  });

  it('has enough people for every rule', () => {
    const withRole = (role: string) => practicePeople.filter(({ roles }) => roles.some((r) => r === role));
    const voters = practicePeople.filter(
      ({ roles }) => roles.includes('reviewer') && !roles.includes('examiner'),
    );
    expect(voters.length).toBeGreaterThanOrEqual(Math.max(...practiceLanes.map(({ votes }) => votes)));
    expect(withRole('supervisor').length).toBeGreaterThanOrEqual(2);
    for (const role of ['examiner', 'auditor', 'admin']) expect(withRole(role)).not.toEqual([]);
    for (const { qualification } of practiceLanes)
      for (const { qualifications } of voters) expect(qualifications).toContain(qualification);
  });
});
