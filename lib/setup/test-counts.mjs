/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ assertionResults?: { status: string }[], status?: string }} VitestFile
 * @typedef {{ testResults?: VitestFile[] }} VitestReport
 * @typedef {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/** A run that ended badly without naming a failed test still failed. @param {Counts} counts @param {number} exitCode @returns {Counts} */
const orCrashed = (counts, exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NONE,
  );

/** A file that could not be loaded has no tests to fail: it counts as one. @param {VitestFile} file @returns {Counts} */
const countFile = ({ assertionResults = [], status }) => {
  const count = (/** @type {string[]} */ ...statuses) =>
    assertionResults.filter((test) => statuses.includes(test.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    failed: failed === 0 && status === 'failed' ? 1 : failed,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
};

/** @param {VitestReport | null} report what its JSON reporter wrote; null when it wrote nothing @param {number} exitCode @returns {Counts} */
export const countVitest = (report, exitCode) =>
  orCrashed(
    report === null ? { ...NONE, failed: 1 } : sum((report.testResults ?? []).map(countFile)),
    exitCode,
  );

/** A flaky story failed once: it counts as failed. @param {PlaywrightReport | null} report @param {number} exitCode @returns {Counts} */
export const countPlaywright = (report, exitCode) => {
  if (!report?.stats) return { ...NONE, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orCrashed(
    { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped },
    exitCode,
  );
};
