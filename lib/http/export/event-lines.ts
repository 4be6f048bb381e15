import { csvLine } from '@/lib/http/export/csv';
import type { ExportedEvent } from '@/lib/verbs/audit/events/export-events';

export type ExportFormat = 'ndjson' | 'csv';

const COLUMNS = [
  ...['index', 'at', 'who', 'name', 'kind', 'match', 'external_id', 'says', 'whole', 'data', 'chain', 'seq'],
  'hash',
] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], unknown>>;

const cells = (row: ExportedEvent): Cells => ({
  ...{ index: row.index, at: row.at, who: row.who, name: row.name, kind: row.kind },
  match: row.match?.id ?? null,
  external_id: row.match?.externalId ?? null,
  ...{ says: row.says, whole: row.whole, data: row.data, chain: row.chain, seq: row.seq, hash: row.hash },
});

const asCell = (value: unknown): string | number => {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
};

/** The line before the first event: CSV names its columns, NDJSON needs none. */
export const headOf = (format: ExportFormat): string => (format === 'csv' ? csvLine(COLUMNS) : '');

/** One event as a line. */
export const lineOf = (format: ExportFormat, row: ExportedEvent): string => {
  const of = cells(row);
  return format === 'csv' ? csvLine(COLUMNS.map((name) => asCell(of[name]))) : `${JSON.stringify(of)}\n`;
};
