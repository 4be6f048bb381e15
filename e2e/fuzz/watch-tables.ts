import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Looks from beside at what a desk writes: a second connection to its embedded database. */
export const watchTables = (dataDir: string) => {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite') || name.endsWith('.db'));
  if (!file) throw new Error(`No database in ${dataDir}: ${readdirSync(dataDir).join(', ')}`);
  const client = new Database(join(dataDir, file), { readonly: true });
  const tables = client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const counts = tables.map((name) => client.prepare(`SELECT count(*) FROM "${name}"`).pluck());
  return {
    /** Another number than before as soon as anything was committed. */
    version: (): number => Number(client.pragma('data_version', { simple: true })),
    counts: (): readonly number[] => counts.map((count) => Number(count.get())),
    /** Tables that have more or fewer rows than then. */
    changed: (before: readonly number[]): readonly string[] =>
      tables.filter((_name, i) => before[i] !== Number(counts[i]?.get())),
    /** Where a text stands, in whatever table and column, with what surrounds it. */
    holding: (text: string): readonly string[] =>
      tables.flatMap((name) =>
        (client.prepare(`SELECT * FROM "${name}"`).all() as object[]).flatMap((row) =>
          Object.entries(row).flatMap(([column, cell]) => {
            const stored = Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell);
            const at = stored.indexOf(text);
            return at < 0 ? [] : [`${name}.${column}: …${stored.slice(Math.max(0, at - 60), at + 40)}…`];
          }),
        ),
      ),
    close: () => client.close(),
  };
};

export type TableWatch = ReturnType<typeof watchTables>;
