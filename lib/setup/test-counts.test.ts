import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sum } from './test-counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('counting vitest', () => {
  it('adds up the files', () => {
    const report = { testResults: [file('passed', 'passed', 'pending'), file('failed', 'failed', 'passed')] };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded as one failed', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1).failed).toBe(1);
  });

  it('counts a run without a report as one failed, whatever its exit code', () => {
    expect([countVitest(null, 0).failed, countVitest(null, 1).failed]).toEqual([1, 1]);
  });

  it('never lets a bad exit code pass for a good run', () => {
    const status = fc.constantFrom('passed', 'failed', 'pending');
    const reports = fc.array(fc.tuple(fc.constantFrom('passed', 'failed'), fc.array(status)));
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 255 }), (files, exitCode) => {
        const report = { testResults: files.map(([outcome, tests]) => file(outcome, ...tests)) };
        expect(countVitest(report, exitCode).failed).toBeGreaterThan(0);
      }),
    );
  });
});

describe('counting Playwright', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };

  it('counts a flaky story as failed', () => {
    expect(countPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts faults outside stories, such as a spec that does not compile', () => {
    const clean = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats: clean, errors: [{}] }, 1).failed).toBe(1);
    expect(countPlaywright({ stats: clean, errors: [] }, 130).failed).toBe(1);
    expect(countPlaywright(null, 0).failed).toBe(1);
  });
});

it('a sum of nothing is nothing, so that the caller can tell that no test ran', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
