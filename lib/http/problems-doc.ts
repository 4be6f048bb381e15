import { REFUSALS } from '@/lib/domain/refusal-codes';

const HEAD = `# Problems

Whatever the desk refuses, it answers with a problem document (RFC 9457, \`application/problem+json\`):
\`type\`, \`title\`, \`status\`, \`detail\`, \`instance\`, and of our own \`code\` (stable; decide by it), \`remedy\`,
and facts where there are any, such as \`errors\`, \`changes\` or \`missing\`. An answer with 429 or 503 carries
\`Retry-After\` in seconds. Nothing was changed by a request that was answered with a problem.

This file is written from \`lib/domain/refusal-codes.ts\`; a test fails when the two differ.
`;

const SECTIONS: readonly (readonly [string, (status: number) => boolean])[] = [
  ['Not yours to do, or not now', (status) => status >= 400 && status < 500],
  ['The desk itself', (status) => status >= 500],
];

const section = ([title, belongs]: (typeof SECTIONS)[number]): string => {
  const rows = Object.entries(REFUSALS)
    .filter(([, { status }]) => belongs(status))
    .map(
      ([code, { status, title: what, remedy }]) =>
        `| <a id="${code}"></a>\`${code}\` | ${status} | ${what} | ${remedy} |`,
    );
  return `## ${title}\n\n| code | status | what happened | what to do |\n|---|---|---|---|\n${rows.join('\n')}\n`;
};

/** The text of docs/problems.md. */
export const problemsDoc = (): string => [HEAD, ...SECTIONS.map(section)].join('\n');
