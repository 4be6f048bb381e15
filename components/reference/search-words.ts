import { type Entry, type Group, isProblemAnswer, problemsOf } from '@/components/reference/open-api';
import { schemaRows } from '@/components/reference/schema-rows';
import { REFUSALS } from '@/lib/domain/refusal-codes';

/** What an operation is found by: address, what it does, its scope, fields and problems. */
const searchWords = ({ method, path, operation }: Entry): string => {
  const bodies = [
    operation.requestBody?.content,
    ...Object.values(operation.responses).map((answer) =>
      isProblemAnswer(answer) ? undefined : answer.content,
    ),
  ];
  const fields = bodies
    .flatMap((content) => Object.values(content ?? {}))
    .flatMap((media) => schemaRows(media['x-line'] ?? media.schema).map((row) => row.path));
  const codes = problemsOf(operation).flatMap(([, found]) => found);
  const { summary, tags, parameters } = operation;
  const scopes = operation['x-permit'] ?? [];
  const names = parameters.map((p) => p.name);
  return [...new Set([method, path, summary, ...tags, ...scopes, ...names, ...fields, ...codes])].join(' ');
};

/** What everything on the page is found by, by the id of its place there: operations and problems. */
export const searchIndex = (groups: readonly Group[]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...groups.flatMap((g) =>
      g.entries.map((entry) => [entry.operation.operationId, searchWords(entry)] as const),
    ),
    ...Object.entries(REFUSALS).map(
      ([code, { status, title, remedy }]) =>
        [`problem-${code}`, `${code} ${status} ${title} ${remedy}`] as const,
    ),
  ]);
