import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { command, onlyWord, UsageError } from '@/lib/cli/command';
import { checkBundle as check } from '@/lib/disclosure/check/check-bundle';
import { sayVerdict } from '@/lib/disclosure/page/say-verdict';
import { ok } from '@/lib/domain/refusal';

export const checkBundle = command({
  name: 'check-bundle',
  usage: 'FILE',
  about:
    'Says whether a disclosure bundle is whole and true to the log that it names, or which part is not and why. Needs no desk. Exit code 1 when it is not.',
  input: z.strictObject({ path: z.string() }),
  read: (given) => ({
    path: resolve(/* turbopackIgnore: true */ process.env.INIT_CWD ?? '.', onlyWord(given, 'file')),
  }),
  here: async ({ path }) => {
    const bytes = await readFile(/* turbopackIgnore: true */ path).catch(() => null);
    if (!bytes) throw new UsageError(`There is no ${path}, or it cannot be read.`);
    return ok(check(new Uint8Array(bytes)));
  },
  show: (verdict) => sayVerdict(verdict).join('\n'),
  exitCode: ({ valid }) => (valid ? 0 : 1),
});
