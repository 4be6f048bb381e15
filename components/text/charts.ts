/** Strings that charts share. */
export const charts = {
  table: 'As a table',
  tableOf: (title: string) => `${title} as a table`,
} as const;
