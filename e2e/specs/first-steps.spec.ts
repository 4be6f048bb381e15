import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { patternOf, type Step, stepsUnder } from '../support/first-steps';
import { drawPicture } from '../support/own-picture';

const ROOT = join(import.meta.dirname, '../..');
/** Between the blocks of one shell, to tell whose output is whose. */
const MARK = '----8<----';

interface Ended {
  readonly out: string;
  readonly all: string;
  readonly code: number | null;
}

/** Runs without stopping this process, which serves nothing but must stay awake for the desk's life line. */
const run = (
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let [out, all] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ out, all, code }));
  });

const has = (...command: [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0;

const only = (steps: readonly Step[]): Step => {
  const [step, ...more] = steps;
  if (!step || more.length > 0) throw new Error('One program is expected under this heading.');
  return step;
};

test.describe('the newcomer’s path in docs/integrators.md', () => {
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let folder = '';
  let key = '';

  const program = async (heading: string, file: string, command: string, args: readonly string[]) => {
    const { code, prints } = only(await stepsUnder(heading));
    await writeFile(join(folder, file), code);
    const ended = await run(command, [...args, file], folder, { DESK: desk.url, KEY: key });
    expect(ended.code, ended.all).toBe(0);
    expect(ended.out.trim()).toMatch(patternOf(prints ?? ''));
  };

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    folder = await mkdtemp(join(tmpdir(), 'second-look-first-steps-'));
    for (const [seed, name] of ['probe.jpg', 'candidate.jpg'].entries()) {
      const drawing = { width: 320, height: 400, seed: seed + 1, exif: { IFD0: { Copyright: 'nobody' } } };
      await writeFile(join(folder, name), (await drawPicture(drawing)).bytes);
    }
    const { code, prints } = only(await stepsUnder('## Five minutes'));
    expect(code).toMatch(/^npm run desk -- /);
    // The command line itself: npm would look after packages first, which a test must not.
    const command = code.replace('npm run desk --', `'${process.execPath}' --import tsx lib/cli/desk.ts`);
    const { out, all } = await run('sh', ['-euc', command], ROOT, { ...desk.env });
    const [added = '', shown = ''] = out.split('\n');
    expect(`${added}\n${shown}`, all).toMatch(patternOf(prints ?? ''));
    key = shown;
  });
  test.afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('in curl', async () => {
    const missing = ['curl', 'sha256sum'].filter((name) => !has(name, '--version'));
    if (missing.length > 0) console.log(`Skipped: this machine has no ${missing.join(', no ')}.`);
    test.skip(missing.length > 0, `no ${missing.join(', no ')}`);
    const steps = await stepsUnder('### In curl');
    const typed = steps.map(({ code }) => code).join(`echo '${MARK}'\n`);
    const script = typed.replace('http://localhost:3000', desk.url).replace('slk_…', key);
    expect(script).toContain(`DESK='${desk.url}'`);
    expect(script).toContain(`KEY='${key}'`);
    const { out, all, code } = await run('sh', ['-euc', script], folder, {});
    expect(code, all).toBe(0);
    const printed = out.split(MARK).map((text) => text.trim());
    expect(printed).toHaveLength(steps.length);
    for (const [n, { prints }] of steps.entries()) expect(printed[n]).toMatch(patternOf(prints ?? ''));
  });

  test('in TypeScript', () =>
    program('### In TypeScript', 'first-steps.mts', process.execPath, [
      '--import',
      import.meta.resolve('tsx'),
    ]));

  test('in Python', async () => {
    const there = has('python3', '--version');
    if (!there) console.log('Skipped: this machine has no python3.');
    test.skip(!there, 'no python3');
    await program('### In Python', 'first_steps.py', 'python3', []);
  });
});
