import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Truth } from '@/lib/practice/match-source';

const line = z.object({ externalId: z.string(), candidate: z.string().nullable() });

export interface TruthFile {
  readonly path: string;
  /** External ids of what was pushed before. */
  known(): Promise<ReadonlySet<string>>;
  add(truth: Truth): Promise<void>;
}

/** Who is who in the matches of this desk. It lies beside the database and is never sent to it. */
export const truthFile = (dataDir: string): TruthFile => {
  const path = join(dataDir, 'truth.jsonl');
  return {
    path,
    known: async () => {
      const text = await readFile(path, 'utf8').catch(() => '');
      // A line that a crash cut short is left out: its match is then pushed again, and found there.
      const parse = (row: string) => {
        try {
          return line.safeParse(JSON.parse(row)).data?.externalId ?? [];
        } catch {
          return [];
        }
      };
      return new Set(text.split('\n').flatMap(parse));
    },
    add: (truth) => appendFile(path, `${JSON.stringify(truth)}\n`, { mode: 0o600 }),
  };
};
