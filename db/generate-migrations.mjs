// Writes what the table builders say into db/migrations, for both engines. Every change of a table needs it.
//   node db/generate-migrations.mjs <name>             the next migration
//   node db/generate-migrations.mjs --from-scratch     one initial migration; only while nothing is released
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const [name] = process.argv.slice(2);
if (!name) throw new Error('Name the migration: node db/generate-migrations.mjs <name>');
const scratch = name === '--from-scratch';

for (const dialect of ['sqlite', 'postgres']) {
  if (scratch) rmSync(`db/migrations/${dialect}`, { recursive: true, force: true });
  const kit = ['drizzle-kit', 'generate', '--config', `db/drizzle-${dialect}.config.ts`];
  const run = spawnSync('npx', [...kit, '--name', scratch ? 'initial' : name], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
