import type { Finding } from '@/lib/disclosure/check/finding';
import { type Files, jsonAt } from '@/lib/disclosure/check/read-json';
import type { Report } from '@/lib/disclosure/document';
import type { EventLine } from '@/lib/disclosure/lines';
import { PATHS } from '@/lib/disclosure/paths';
import { buildReport } from '@/lib/disclosure/report/build-report';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import type { Stated } from '@/lib/disclosure/stated';
import type { Policy } from '@/lib/domain/policy';

export interface PolicyFile {
  readonly format: 'second-look/policies/1';
  readonly policies: readonly Policy[];
}

/** The first place where two values differ, as a path; null when they are the same. */
const differing = (a: unknown, b: unknown, path: string): string | null => {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  for (const [key, value] of left) {
    const deeper = differing(value, (b as Readonly<Record<string, unknown>>)[key], `${path}/${key}`);
    if (deeper) return deeper;
  }
  return left.length === right.length ? null : path;
};

const where = (report: Report, path: string): string => {
  const section = report.sections[Number(/^\/sections\/(\d+)/.exec(path)?.[1])];
  return section ? `section ${section.number}, “${section.title}” (${path})` : path || 'its head';
};

/** The report says what the events and the stated facts say: it is written anew from them and compared. */
export const checkReport = (
  files: Files,
  lines: readonly EventLine[],
  stated: Stated,
  standing: readonly DeskLine[] | null,
): readonly Finding[] => {
  const { policies } = jsonAt<PolicyFile>(files, PATHS.policy, 'second-look/policies/1');
  const report = jsonAt<Report>(files, PATHS.report, 'second-look/report/1');
  const rebuilt = JSON.parse(JSON.stringify(buildReport({ lines, stated, policies, standing }))) as Report;
  const path = differing(rebuilt, report, '');
  return path === null
    ? []
    : [{ part: PATHS.report, says: `It does not say what the events say, in ${where(rebuilt, path)}.` }];
};
