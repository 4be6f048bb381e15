import { describe, expect, it } from 'vitest';
import { planTests } from './test-plan.mjs';

describe('npm test -- …', () => {
  it('runs everything when nothing is asked for', () => {
    expect(planTests([])).toEqual({ unit: true, e2e: true, check: false, unitArgs: [], e2eArgs: [] });
  });

  it('runs one half, and hands it the other options', () => {
    expect(planTests(['--unit', '-t', 'seals'])).toMatchObject({
      unit: true,
      e2e: false,
      unitArgs: ['-t', 'seals'],
    });
    expect(planTests(['--e2e', '--grep', 'seals'])).toMatchObject({
      unit: false,
      e2e: true,
      e2eArgs: ['--grep', 'seals'],
    });
  });

  it('knows a story from a unit test by its path', () => {
    expect(planTests(['lib/domain'])).toMatchObject({ unit: true, e2e: false, unitArgs: ['lib/domain'] });
    expect(planTests(['e2e/specs/claim.spec.ts'])).toMatchObject({ unit: false, e2e: true });
    expect(planTests(['lib/domain', 'e2e/specs'])).toMatchObject({
      unitArgs: ['lib/domain'],
      e2eArgs: ['e2e/specs'],
    });
  });

  it('keeps running everything in CI, where only the checks are added', () => {
    expect(planTests(['--with-check'])).toMatchObject({
      unit: true,
      e2e: true,
      check: true,
      unitArgs: [],
      e2eArgs: [],
    });
  });

  it('asks which runner is meant when both would run', () => {
    expect(() => planTests(['--grep'])).toThrow('--unit');
  });
});
