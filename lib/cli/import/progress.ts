import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const MOST_TOLD = 50;

const refused = z.object({ at: z.string(), code: z.string(), detail: z.string() });
const progress = z.object({
  /** Of what was read up to `done`; something else means that the file is another one. */
  fingerprint: z.string(),
  done: z.number().int().min(0),
  made: z.number(),
  known: z.number(),
  refused: z.number(),
  told: z.array(refused),
});

/** How far an import has come. `told` names the first refusals only. */
export type Progress = z.output<typeof progress>;

export const NOTHING_DONE: Progress = { fingerprint: '', done: 0, made: 0, known: 0, refused: 0, told: [] };

export interface Outcome {
  /** Where in the file or pack: a line, a probe. */
  readonly at: string;
  readonly status: number;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

/** With one more push counted: new, known already, or refused. */
export const counted = (before: Progress, { at, status, problem }: Outcome): Progress => {
  if (!problem)
    return { ...before, ...(status === 201 ? { made: before.made + 1 } : { known: before.known + 1 }) };
  const told = [...before.told, { at, ...problem }].slice(0, MOST_TOLD);
  return { ...before, refused: before.refused + 1, told };
};

/** The progress of an import that broke off, or null. */
export const readProgress = async (file: string): Promise<Progress | null> => {
  try {
    return progress.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there, or half written: the import starts over, and what is stored is found again.
    return null;
  }
};

/** @returns false where nothing can be written there */
export const writeProgress = async (file: string, value: Progress): Promise<boolean> => {
  try {
    await writeFile(`${file}.part`, JSON.stringify(value));
    await rename(`${file}.part`, file);
    return true;
  } catch {
    return false;
  }
};

export const forgetProgress = (file: string): Promise<void> => rm(file, { force: true }).catch(() => {});
