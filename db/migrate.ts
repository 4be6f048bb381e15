import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Relative to the project's root, where every way of starting the desk begins. */
export const migrationsOf = (dialect: 'sqlite' | 'postgres'): string =>
  join(process.cwd(), 'db', 'migrations', dialect);

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

/** Refuses a database that a newer version of the desk has migrated: this one would not know its tables. */
export const refuseNewer = (folder: string, applied: number | null): void => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  const known = Math.max(...journal.entries.map(({ when }) => when));
  if (applied !== null && applied > known) {
    throw new Error(
      'This database was written by a newer version of the desk. Start that version, or restore a backup made with this one.',
    );
  }
};

/**
 * The name of the last migration, the same on both engines; `applied` is when the last one of a database was made.
 * @throws Error when that is another version's
 */
export const lastMigration = (dialect: 'sqlite' | 'postgres', applied?: number | null): string => {
  const journal = JSON.parse(
    readFileSync(join(migrationsOf(dialect), 'meta', '_journal.json'), 'utf8'),
  ) as Journal;
  const last = journal.entries.at(-1);
  if (last && (applied === undefined || last.when === applied)) return last.tag;
  throw new Error(
    'This database was written by another version of the desk. Start this version once, which brings it up to date.',
  );
};
