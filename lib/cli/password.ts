import { type Given, UsageError } from '@/lib/cli/command';

/** Passwords come by standard input only: what stands on a command line is read by everybody on the machine. */
export const passwordOptions = { 'password-stdin': { type: 'boolean' } } as const;

/** The first line of standard input, when `--password-stdin` is given; else null. */
export const readPassword = async (
  given: Given,
  input: AsyncIterable<string | Uint8Array> = process.stdin,
): Promise<string | null> => {
  if (given.values['password-stdin'] !== true) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  const password = Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
  if (password === '') throw new UsageError('Standard input holds no password.');
  return password;
};
