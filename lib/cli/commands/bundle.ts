import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { command, onlyWord, UsageError } from '@/lib/cli/command';
import { personOf } from '@/lib/cli/person-of';
import { PROFILES } from '@/lib/domain/bundle-profile';
import { ok, refuse } from '@/lib/domain/refusal';
import { personActor } from '@/lib/ports/actors';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';

/** npm runs scripts in the project; a relative file is meant from where the person stands. */
const typed = (path: string): string =>
  resolve(/* turbopackIgnore: true */ process.env.INIT_CWD ?? '.', path);

const write = async (path: string, stream: ReadableStream<Uint8Array>): Promise<'written' | 'exists'> => {
  const file = await open(/* turbopackIgnore: true */ path, 'wx', 0o600).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return null;
      throw fault;
    },
  );
  if (!file) {
    await stream.cancel();
    return 'exists';
  }
  try {
    for await (const chunk of stream) await file.write(chunk);
    await file.sync();
  } catch (fault) {
    await rm(/* turbopackIgnore: true */ path, { force: true });
    throw fault;
  } finally {
    await file.close();
  }
  return 'written';
};

export const bundle = command({
  name: 'bundle',
  usage: 'MATCH --as LOGIN [--profile court|defence|internal] [--unnamed] [--out FILE]',
  about:
    'Writes a match as a disclosure bundle, in the name of a supervisor or auditor: it counts as their reading of the file. For the court unless told.',
  options: {
    as: { type: 'string' },
    profile: { type: 'string' },
    unnamed: { type: 'boolean' },
    out: { type: 'string' },
  },
  input: z.strictObject({
    matchId: z.string().max(100),
    by: z.string(),
    profile: z.enum(PROFILES),
    named: z.boolean(),
    out: z.string(),
  }),
  read: (given) => {
    const matchId = onlyWord(given, 'match');
    const { as: by, profile = 'court', unnamed, out } = given.values;
    if (typeof by !== 'string') throw new UsageError('Say in whose name it is read: --as LOGIN.');
    const file = typeof out === 'string' ? out : `match-${matchId}-${String(profile)}.zip`;
    return { matchId, by, profile, named: unnamed !== true, out: typed(file) };
  },
  run: async (desk, { matchId, by, profile, named, out }) => {
    const found = await personOf(desk, by);
    if (!found.ok) return found;
    if (found.value.person.disabledAt) return refuse('forbidden', `${by} is disabled.`);
    const actor = personActor(found.value.person, found.value.account.id);
    const made = await exportBundle(desk, actor, { matchId, profile, named });
    if (!made.ok) return made;
    if ((await write(out, made.value.stream)) === 'exists')
      return refuse('invalid_body', `${out} is there already; nothing was written over.`);
    return ok({ out, bytes: made.value.size });
  },
  show: ({ out, bytes }) => `${out}: ${bytes} bytes. Check it with: npm run desk -- check-bundle ${out}`,
});
