import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { type PhotoLine, photoLine, type SearchLine, searchLine } from '@/lib/practice/pack-schema';

/** The pack cannot be used; the message says which file and line. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

export interface Pack {
  readonly photos: ReadonlyMap<string, PhotoLine>;
  /** Those that found candidates, and whose pictures are all there. */
  readonly searches: readonly SearchLine[];
  /** The bytes of a photograph, after its hash was checked. @throws PackError */
  read(photo: PhotoLine): Promise<Uint8Array>;
}

const parseLine = <S extends z.ZodType>(schema: S, line: string, where: string): z.output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new PackError(`${where} is not JSON.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PackError(`${where}: ${issue?.path.join('.')} ${issue?.message}`);
};

const readLines = async <S extends z.ZodType>(
  folder: string,
  name: string,
  schema: S,
): Promise<z.output<S>[]> => {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new PackError(`There is no ${name} in ${folder}. docs/pack-format.md describes a pack.`);
  });
  return text
    .split('\n')
    .map((line, i) => ({ line, where: `${name}, line ${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseLine(schema, line, where));
};

/** Links are followed before the check, so that no pack reads a file outside its own folder. */
const readInside = async (folder: string, { id, file, sha256 }: PhotoLine): Promise<Uint8Array> => {
  const root = await realpath(folder);
  const path = await realpath(join(root, file)).catch(() => {
    throw new PackError(`The file of photograph ${id} is missing: ${file}`);
  });
  if (!path.startsWith(root + sep))
    throw new PackError(`The file of photograph ${id} lies outside the pack.`);
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new PackError(`The file of photograph ${id} does not have the SHA-256 that photos.jsonl names.`);
  return bytes;
};

/** Reads a pack's lists; its pictures are read when they are needed. @throws PackError */
export const openPack = async (folder: string): Promise<Pack> => {
  const photos = new Map((await readLines(folder, 'photos.jsonl', photoLine)).map((p) => [p.id, p]));
  const searches = (await readLines(folder, 'searches.jsonl', searchLine)).filter(
    ({ status, candidates }) => status === 'ok' && candidates.length > 0,
  );
  for (const { probe, candidates } of searches)
    for (const id of [probe, ...candidates.map(({ image }) => image)])
      if (!photos.has(id))
        throw new PackError(`searches.jsonl names ${id}, which photos.jsonl does not have.`);
  if (searches.length === 0) throw new PackError('No search in searches.jsonl found candidates.');
  return { photos, searches, read: (photo) => readInside(folder, photo) };
};
