import { z } from 'zod';
import { FORMAT } from '@/lib/backup/format';
import { type Made, makeBackup } from '@/lib/backup/make-backup';
import { secretMark } from '@/lib/backup/secret-mark';
import { command, type Here, onlyWord } from '@/lib/cli/command';
import { passphraseOptions, readPassphrase } from '@/lib/cli/passphrase';
import { typedPath } from '@/lib/cli/typed-path';
import { Unreachable } from '@/lib/cli/unreachable';
import { offline } from '@/lib/container-offline';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { DAY, plus } from '@/lib/domain/time';
import { systemActor } from '@/lib/ports/actors';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';

/** scrypt: about a second, and a gigabyte-second for each guess of somebody who has the file. */
const WORK = 18;

const note = z.strictObject({
  do: z.literal('note'),
  kind: z.enum(['backup.begun', 'backup.made']),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
const held = z.strictObject({ do: z.enum(['hold back', 'let go']), until: z.iso.datetime() });
const input = z.union([
  z.strictObject({ do: z.literal('make'), file: z.string(), passphrase: z.string() }),
  note,
  held,
]);
type Input = z.output<typeof input>;

/** A copy of everything leaves the desk: that is in the log before the first byte is written. */
const asked = async (desk: Desk, given: Input): Promise<Result<object>> => {
  if (given.do === 'make') return refuse('invalid_body');
  if (given.do !== 'note') {
    const { retention } = desk.stores;
    await (given.do === 'hold back' ? retention.holdBack(given.until) : retention.letGo(given.until));
    return ok({});
  }
  const { kind, data } = given;
  await desk.stores.desk.record({ stream: 'desk', kind, at: desk.clock.now(), by: systemActor.by, data });
  return ok({});
};

type Make = Extract<Input, { readonly do: 'make' }>;

const makeNow = async (given: Make, config: Config, { say, ask }: Here): Promise<Result<Made>> => {
  const parts = offline(config);
  const rows = await parts.rows().catch((fault: unknown) => {
    throw new Unreachable(fault instanceof Error ? fault.message : String(fault));
  });
  try {
    const { blobs, list } = parts;
    const about = {
      format: FORMAT as typeof FORMAT,
      madeAt: new Date().toISOString(),
      secretMark: secretMark(config.secret),
    };
    const { passphrase } = given;
    const made = await makeBackup(given.file, { rows, blobs, list, about, passphrase, work: WORK, say });
    const { file, sha256, bytes } = made;
    await ask({ do: 'note', kind: 'backup.made', data: { file, sha256, bytes } });
    return ok(made);
  } finally {
    await rows.close();
  }
};

const here = async (given: Input, config: Config, tools: Here): Promise<Result<Made>> => {
  if (given.do !== 'make') return refuse('invalid_body');
  const { ask } = tools;
  const begun = await ask({ do: 'note', kind: 'backup.begun', data: { file: given.file } });
  if (!begun.ok) return begun;
  // An image that a row names when the rows are read has to be there until the last image was read.
  const until = plus(new Date().toISOString(), DAY);
  const heldBack = await ask({ do: 'hold back', until });
  if (!heldBack.ok) return heldBack;
  try {
    return await makeNow(given, config, tools);
  } finally {
    // A desk that ended meanwhile lets go of it by itself, a day later.
    await ask({ do: 'let go', until }).catch(() => null);
  }
};

const show = ({ file, bytes, sha256, rows, images, damaged }: Made): string =>
  [
    `${file}: ${bytes} bytes, ${rows} rows, ${images} image files. Read back and verified.`,
    `SHA-256 ${sha256}`,
    ...damaged.map((key) => `${key} was damaged before: its bytes are not those that its name says.`),
    'Keep the desk’s secret (SECOND_LOOK_SECRET) beside it; it is not in the backup.',
  ].join('\n');

export const backup = command<Input, Made>({
  name: 'backup',
  usage: 'FILE [--passphrase-file FILE]',
  about:
    'Copies everything, database and images, into one encrypted file while the desk runs, and reads it back.',
  options: passphraseOptions,
  input,
  read: async (given) => ({
    do: 'make',
    file: typedPath(onlyWord(given, 'file')),
    passphrase: await readPassphrase(given, true),
  }),
  asked,
  here,
  show,
  exitCode: ({ damaged }) => (damaged.length > 0 ? 1 : 0),
});
