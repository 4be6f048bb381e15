/** One line of the table. */
export interface Measured {
  readonly what: string;
  readonly measured: string;
  readonly aim: string;
  /** Null: there is no aim, or it could not be measured here. */
  readonly met: boolean | null;
}

export interface Report {
  readonly title: string;
  /** How it was measured: sizes, counts. One sentence or two. */
  readonly how: string;
  readonly rows: readonly Measured[];
}

const word = ({ met }: Measured): string => (met === null ? '–' : met ? 'yes' : 'no');

const HEAD = ['what', 'measured', 'aim', 'met'] as const;

/** A table as Markdown, its columns padded so that it reads as text too. */
export const tableOf = (rows: readonly Measured[]): string => {
  const cells = rows.map((row) => [row.what, row.measured, row.aim, word(row)]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEAD), rule, ...cells.map(line)].join('\n');
};

export const reportText = ({ title, how, rows }: Report): string =>
  `### ${title}\n\n${how}\n\n${tableOf(rows)}\n`;

/** A ratio that shall be no more than `most`. */
export const atMost = (what: string, ratio: number, most: number, detail: string): Measured => ({
  what,
  measured: `${ratio.toFixed(2)} (${detail})`,
  aim: `at most ${most}`,
  met: ratio <= most,
});

/** A quantity that shall stay below `limit`. */
export const under = (what: string, value: number, limit: number, unit: string, detail = ''): Measured => ({
  what,
  measured: `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}${detail && ` (${detail})`}`,
  aim: `under ${limit} ${unit}`,
  met: value < limit,
});

export const told = (what: string, measured: string): Measured => ({ what, measured, aim: '', met: null });
