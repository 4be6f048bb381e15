import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export interface StoryClock {
  /** For the server whose clock this is. */
  readonly env: Readonly<Record<string, string>>;
  /** Moves the clock of that running server from where it stands; back with less than zero. */
  jump(pid: number, ms: number): Promise<void>;
  remove(): Promise<void>;
}

const preload = pathToFileURL(join(import.meta.dirname, 'story-clock-preload.mjs')).href;

/** A clock that a story can move, for one server. It stays where it was moved when that server starts again. */
export const makeStoryClock = async (): Promise<StoryClock> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-clock-'));
  const file = join(folder, 'shift');
  await writeFile(file, '0');
  let shift = 0;
  return {
    env: { NODE_OPTIONS: `--import ${preload}`, STORY_CLOCK: file },
    jump: async (pid, ms) => {
      shift += ms;
      await writeFile(file, String(shift));
      process.kill(pid, 'SIGUSR2');
      const read = () => readFile(`${file}.read`, 'utf8').catch(() => null);
      while ((await read()) !== String(shift)) await sleep(10);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
