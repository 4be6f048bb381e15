import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCOPES } from '@/lib/domain/integrator';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { unwrap } from '@/lib/practice/unwrap';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';
import { addKey } from '@/lib/verbs/integrators/add-key';

const NAME = 'Practice recogniser';

const keptKey = async (desk: Desk, file: string): Promise<string | null> => {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  const key = text && (await desk.stores.integrators.keyByHash(desk.ids.fingerprint(text)));
  return key && key.revokedAt === null ? text : null;
};

/** The key of the simulated integrator; made anew where it was lost or revoked, readable by its owner only. */
export const seedKey = async (desk: Desk): Promise<string> => {
  const file = join(desk.config.dataDir, 'integrator.key');
  const kept = await keptKey(desk, file);
  if (kept) return kept;
  const rights = { scopes: SCOPES, holder: null };
  const known = (await desk.stores.integrators.integrators()).find(({ name }) => name === NAME);
  const added = known
    ? await addKey(desk, systemActor, { ...rights, integratorId: known.id })
    : await addIntegrator(desk, systemActor, { ...rights, name: NAME, mode: 'practice' });
  const { key } = unwrap(added);
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
};
