import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { command, onlyWord, UsageError } from '@/lib/cli/command';
import { ndjsonSteps } from '@/lib/cli/import/ndjson-steps';
import { packSteps } from '@/lib/cli/import/pack-steps';
import type { Progress } from '@/lib/cli/import/progress';
import { runImport } from '@/lib/cli/import/run-import';
import { typedPath } from '@/lib/cli/typed-path';
import { ok, refuse } from '@/lib/domain/refusal';
import { connectIntegrator } from '@/lib/practice/integrator';
import { openPack, PackError } from '@/lib/practice/pack';

const keyIn = async (file: unknown): Promise<string> => {
  if (typeof file !== 'string') throw new UsageError('Name the file that holds the key: --key-file FILE.');
  const text = await readFile(/* turbopackIgnore: true */ typedPath(file), 'utf8').catch(() => '');
  if (text.trim() === '') throw new UsageError(`There is no key in ${file}.`);
  return text.trim();
};

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(/* turbopackIgnore: true */ path).catch(() => null);
  if (!found) throw new UsageError(`There is no ${path}.`);
  return found.isDirectory();
};

const input = z.strictObject({
  path: z.string(),
  folder: z.boolean(),
  key: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  purpose: z.string().optional(),
});

const show = ({ made, known, refused, told }: Progress): string =>
  [
    `${made} new, ${known} known already, ${refused} refused.`,
    ...told.map(({ at, code, detail }) => `${at}: ${code}: ${detail}`),
    ...(refused > told.length ? [`and ${refused - told.length} more`] : []),
  ].join('\n');

export const importMatches = command({
  name: 'import',
  usage: 'DIR|FILE --key-file FILE [--purpose CODE] [--url URL]',
  about:
    'Pushes a file of one match a line (NDJSON), or a pack of photographs for a purpose, over the API of the desk that runs. An import that broke off goes on where it ended.',
  options: { 'key-file': { type: 'string' }, purpose: { type: 'string' }, url: { type: 'string' } },
  input,
  read: async (given) => {
    const path = typedPath(onlyWord(given, 'folder or file'));
    const folder = await isFolder(path);
    const { 'key-file': keyFile, purpose, url } = given.values;
    if (folder && purpose === undefined)
      throw new UsageError('Say for which purpose the searches of the pack are pushed: --purpose CODE.');
    return { path, folder, key: await keyIn(keyFile), purpose, url };
  },
  here: async ({ path, folder, key, url, purpose }, config, { say }) => {
    const origin = new URL(url ?? config.publicUrl).origin;
    const integrator = connectIntegrator({ url: origin, key });
    try {
      const pack = folder ? await openPack(path) : null;
      const steps = () =>
        pack ? packSteps(integrator, pack, purpose ?? '') : ndjsonSteps(integrator.call, path);
      const progressFile = folder ? join(path, '.import-progress.json') : `${path}.import-progress.json`;
      return ok(await runImport({ progressFile, steps, say }));
    } catch (fault) {
      if (fault instanceof PackError) return refuse('invalid_body', fault.message);
      throw fault;
    }
  },
  show,
  exitCode: ({ refused }) => (refused > 0 ? 1 : 0),
});
