import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { BackupError } from '@/lib/backup/format';
import { type Restored, restoreBackup } from '@/lib/backup/restore-backup';
import { secretMark } from '@/lib/backup/secret-mark';
import { command, type Here, onlyWord, UsageError } from '@/lib/cli/command';
import { passphraseOptions, readPassphrase } from '@/lib/cli/passphrase';
import { typedPath } from '@/lib/cli/typed-path';
import { Unreachable } from '@/lib/cli/unreachable';
import { verifyHere } from '@/lib/cli/verify-here';
import { offline } from '@/lib/container-offline';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { systemActor } from '@/lib/ports/actors';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';
import { NotEmpty } from '@/lib/ports/row-store';

const input = z.union([
  z.strictObject({ do: z.literal('restore'), file: z.string(), passphrase: z.string() }),
  z.strictObject({ do: z.literal('note'), madeAt: z.string(), sha256: z.string() }),
]);
type Input = z.output<typeof input>;

const asked = async (desk: Desk, given: Input): Promise<Result<object>> => {
  if (given.do !== 'note') return refuse('invalid_body');
  const { madeAt, sha256 } = given;
  const event = { stream: 'desk', kind: 'backup.restored', by: systemActor.by } as const;
  await desk.stores.desk.record({ ...event, at: desk.clock.now(), data: { madeAt, sha256 } });
  return ok({});
};

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(/* turbopackIgnore: true */ file)) hash.update(chunk);
  } catch {
    throw new UsageError(`There is no ${file} that can be read.`);
  }
  return hash.digest('hex');
};

/** Another process holds the data directory, or the database does not answer. */
const reached = <T>(what: Promise<T>): Promise<T> =>
  what.catch((fault: unknown) => {
    throw fault instanceof NotEmpty ? fault : new Unreachable(fault instanceof Error ? fault.message : '');
  });

interface Done extends Restored {
  readonly otherSecret: boolean;
}

const here = async (given: Input, config: Config, { say, ask }: Here): Promise<Result<Done>> => {
  if (given.do !== 'restore') return refuse('invalid_body');
  const sha256 = await digestOf(given.file);
  const parts = offline(config);
  const target = await reached(parts.target());
  const verify = async (): Promise<void> => {
    const { verdict, findings } = await verifyHere(config, {
      ...{ say, hashes: true, resume: null, settings: null, shipped: null },
    });
    if (verdict === 'holds') return;
    const [first] = findings;
    throw new BackupError(
      `What the backup holds does not verify (${first?.check}: ${first?.where}: ${first?.what}), so it is not served, and nothing of it was left.`,
    );
  };
  const { blobs, hasImages, clearImages } = parts;
  const { passphrase } = given;
  const restored = await restoreBackup(given.file, {
    ...{ target, blobs, hasImages, clearImages, passphrase, verify, say },
  }).finally(() => target.close());
  await ask({ do: 'note', madeAt: restored.about.madeAt, sha256 });
  return ok({ ...restored, otherSecret: restored.about.secretMark !== secretMark(config.secret) });
};

const show = ({ about, end, otherSecret }: Done): string =>
  [
    `Restored as of ${about.madeAt}: ${end.rows} rows, ${end.images} image files. Everything was verified.`,
    'Everybody signs in anew. Leads that were recalled after that moment are live in it: stop the desk before integrators reach it.',
    ...(otherSecret
      ? [
          'This desk has another secret than the one that was backed up: see “The secret” in docs/operators.md.',
        ]
      : []),
  ].join('\n');

export const restore = command<Input, Done>({
  name: 'restore',
  usage: 'FILE [--passphrase-file FILE]',
  about: 'Fills an empty desk from a backup, and verifies it before any desk may serve it.',
  options: passphraseOptions,
  input,
  read: async (given) => ({
    do: 'restore',
    file: typedPath(onlyWord(given, 'file')),
    passphrase: await readPassphrase(given, false),
  }),
  asked,
  here,
  show,
});
