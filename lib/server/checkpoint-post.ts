import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointPost } from '@/lib/ports/checkpoint-post';

/** The name of a log as the name of a file. */
const fileName = (origin: string): string => origin.replaceAll(/[^A-Za-z0-9.-]/g, '_');

const flush = async (path: string, flags: 'w' | 'a' | 'r', text?: string): Promise<void> => {
  const file = await open(path, flags, 0o644);
  try {
    if (text !== undefined) await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const NOWHERE: CheckpointPost = { where: null, last: async () => null, ship: async () => {} };

/**
 * Checkpoints in a directory: `<log>.checkpoint` is the last one, put in its place by a rename; `<log>.checkpoints` has
 * them all, one after the other. Each is flushed with its directory before the call returns.
 */
export const checkpointPost = (where: string | null): CheckpointPost => {
  if (where === null) return NOWHERE;
  let turn: Promise<unknown> = Promise.resolve();
  const write = async (origin: string, note: string): Promise<void> => {
    const path = join(where, fileName(origin));
    await mkdir(where, { recursive: true });
    await flush(`${path}.checkpoints`, 'a', `${note}\n`);
    await flush(`${path}.checkpoint.new`, 'w', note);
    await rename(`${path}.checkpoint.new`, `${path}.checkpoint`);
    await flush(where, 'r');
  };
  return {
    where,
    last: async (origin) => {
      try {
        return await readFile(join(where, `${fileName(origin)}.checkpoint`), 'utf8');
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
        throw fault;
      }
    },
    ship: (origin, note) => {
      const mine = turn.then(() => write(origin, note));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
};
