import { spawn } from 'node:child_process';

export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly complaints: string;
}

/** `npm run desk -- …` as an operator types it, in the environment of the desk that it shall meet. */
export const runCommand = (
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<CommandEnd> =>
  new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', 'lib/cli/desk.ts', ...words];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
    let [out, complaints] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, complaints }));
  });
