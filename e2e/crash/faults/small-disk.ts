import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  readOnly(yes: boolean): void;
  remove(): Promise<void>;
}

const mount = (...args: readonly string[]): string | null => {
  const { error, status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? null : stderr.trim();
};

/** A file system of its own of so many megabytes, in memory; or why there can be none here. */
export const smallDisk = async (megabytes: number): Promise<SmallDisk | string> => {
  const path = await mkdtemp(join(tmpdir(), 'second-look-disk-'));
  const why = mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  if (why) {
    await rm(path, { recursive: true, force: true });
    return `a small file system cannot be mounted here: ${why}`;
  }
  return {
    path,
    readOnly: (yes) => {
      const failed = mount('-o', `remount,${yes ? 'ro' : 'rw'},size=${megabytes}m`, path);
      if (failed) throw new Error(failed);
    },
    remove: async () => {
      spawnSync('umount', ['--lazy', path]);
      await rm(path, { recursive: true, force: true });
    },
  };
};
