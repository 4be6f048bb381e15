import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Capture, type Person, renderPortrait } from '@/lib/practice/portrait';

const point = z.tuple([z.number(), z.number()]);
const factsSchema = z.object({
  faceBox: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  landmarks: z.object({ leftEye: point, rightEye: point }),
  pose: z.object({ yaw: z.number(), pitch: z.number(), roll: z.number() }),
  quality: z.object({ sharpness: z.number(), brightness: z.number() }),
});

export interface DrawnPortrait extends z.output<typeof factsSchema> {
  readonly jpeg: Uint8Array;
  readonly sha256: string;
}

export interface PortraitCache {
  /** Draws the picture, or finds it drawn before. */
  draw(person: Person, capture: Capture): Promise<DrawnPortrait>;
  /** How many were drawn anew, so far. */
  drawn(): number;
}

const RENDERER = join(import.meta.dirname, 'portrait');

/** Over the renderer's own text: pictures of an older one are drawn again. */
const rendererDigest = async (): Promise<string> => {
  const hash = createHash('sha256');
  const names = (await readdir(RENDERER)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  for (const name of names.sort()) hash.update(`${name}\0`).update(await readFile(join(RENDERER, name)));
  return hash.digest('hex');
};

const finished = (jpeg: Uint8Array, facts: z.output<typeof factsSchema>): DrawnPortrait => ({
  ...facts,
  jpeg,
  sha256: createHash('sha256').update(jpeg).digest('hex'),
});

/** Half a file, or none, is drawn again. */
const readKept = async (path: string): Promise<DrawnPortrait | null> => {
  try {
    const facts = factsSchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
    return finished(await readFile(`${path}.jpg`), facts);
  } catch {
    return null;
  }
};

const writeWhole = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, bytes);
  await rename(temporary, path);
};

/** Portraits kept as files under `folder`; one takes a second or more of CPU to draw. */
export const openPortraitCache = async (folder: string): Promise<PortraitCache> => {
  await mkdir(folder, { recursive: true });
  const renderer = await rendererDigest();
  let drawn = 0;
  return {
    drawn: () => drawn,
    draw: async (person, capture) => {
      const seed = JSON.stringify([renderer, person, capture]);
      const path = join(folder, createHash('sha256').update(seed).digest('hex').slice(0, 32));
      const kept = await readKept(path);
      if (kept) return kept;
      const { jpeg, ...facts } = await renderPortrait(person, capture);
      drawn += 1;
      await writeWhole(`${path}.jpg`, jpeg);
      // Last: the facts are what says that the picture is whole.
      await writeWhole(`${path}.json`, JSON.stringify(facts));
      return finished(jpeg, factsSchema.parse(facts));
    },
  };
};
