import { readFile } from 'node:fs/promises';
import { type Given, UsageError } from '@/lib/cli/command';
import { typedPath } from '@/lib/cli/typed-path';

/** A passphrase comes by file, environment or keyboard: what stands on a command line is read by everybody. */
export const passphraseOptions = { 'passphrase-file': { type: 'string' } } as const;

/** Whoever has the file may try as often as they like; shorter ones do not stand that. */
const LEAST = 12;

const CTRL_C = '\u0003';
const BACKSPACES = new Set(['\u007f', '\b']);

/** Asks at the terminal, without showing what is typed. */
const ask = (question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { stdin, stderr } = process;
    let typed = '';
    const end = (done: () => void): void => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      done();
    };
    const enter = () => end(() => resolve(typed));
    const ends: Readonly<Record<string, () => void>> = {
      '\r': enter,
      '\n': enter,
      [CTRL_C]: () => end(() => reject(new UsageError('Nothing was done.'))),
    };
    const hear = (keys: string): void => {
      const last = [...keys].findIndex((key) => key in ends);
      for (const key of [...keys].slice(0, last < 0 ? undefined : last))
        typed = BACKSPACES.has(key) ? [...typed].slice(0, -1).join('') : typed + key;
      ends[[...keys][last] ?? '']?.();
    };
    stderr.write(question);
    stdin.setEncoding('utf8');
    stdin.setRawMode(true);
    stdin.on('data', hear);
    stdin.resume();
  });

const typed = async (twice: boolean): Promise<string> => {
  if (!process.stdin.isTTY)
    throw new UsageError(
      'Give the passphrase by --passphrase-file FILE, or in SECOND_LOOK_BACKUP_PASSPHRASE.',
    );
  const first = await ask('Passphrase: ');
  if (twice && (await ask('Once more: ')) !== first)
    throw new UsageError('The two passphrases are not the same.');
  return first;
};

/** `twice`: asks again where it is typed, because a slip would make a backup that nobody can open. @throws UsageError */
export const readPassphrase = async (given: Given, twice: boolean): Promise<string> => {
  const file = given.values['passphrase-file'];
  const named =
    typeof file === 'string'
      ? await readFile(/* turbopackIgnore: true */ typedPath(file), 'utf8').catch(() => '')
      : process.env.SECOND_LOOK_BACKUP_PASSPHRASE;
  const passphrase = (named ?? (await typed(twice))).split(/\r?\n/, 1)[0] ?? '';
  if (passphrase === '') throw new UsageError(`There is no passphrase in ${file ?? 'what was given'}.`);
  if (twice && passphrase.length < LEAST)
    throw new UsageError(`The passphrase is too short: ${LEAST} characters or more, or some random words.`);
  return passphrase;
};
