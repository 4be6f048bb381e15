import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDeskLines } from '@/lib/disclosure/check/check-desk-lines';
import { readLines } from '@/lib/disclosure/check/check-events';
import { checkReport } from '@/lib/disclosure/check/check-report';
import { jsonAt } from '@/lib/disclosure/check/read-json';
import { PATHS } from '@/lib/disclosure/paths';
import type { Stated } from '@/lib/disclosure/stated';
import { utf8 } from '@/lib/ledger/bytes';

/** What a report is checked by, of bundles that left the desk before its own events were carried. */
const earlier = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'earlier-bundles.json.gz'))).toString('utf8'),
) as Readonly<Record<'court' | 'defence', Readonly<Record<string, string>>>>;

describe.each(['court', 'defence'] as const)('a bundle for %s from before', (profile) => {
  const files = new Map(Object.entries(earlier[profile]).map(([path, text]) => [path, utf8(text)]));
  const check = () =>
    checkReport(
      files,
      readLines(files),
      jsonAt<Stated>(files, PATHS.stated, 'second-look/stated/1'),
      readDeskLines(files),
    );

  // Whoever changes what a report says has to leave old ones as they were: they lie in courts.
  it('comes to the report that it came to then', () => {
    expect(check()).toEqual([]);
  });

  it('is found out where the report says something else', () => {
    const report = earlier[profile][PATHS.report] ?? '';
    files.set(PATHS.report, utf8(report.replace('"retained"', '"excluded"')));
    expect(check()).toEqual([
      {
        part: PATHS.report,
        says: expect.stringMatching(/It does not say what the events say, in section \d+/),
      },
    ]);
  });
});
