import { Broken } from '@/lib/disclosure/check/finding';
import { pretty } from '@/lib/disclosure/paths';
import { fromUtf8 } from '@/lib/ledger/bytes';

export type Files = ReadonlyMap<string, Uint8Array>;

export const fileAt = (files: Files, path: string): Uint8Array => {
  const found = files.get(path);
  if (!found) throw new Broken(path, 'It is missing.');
  return found;
};

export const textAt = (files: Files, path: string): string => {
  const bytes = fileAt(files, path);
  try {
    return fromUtf8(bytes);
  } catch {
    throw new Broken(path, 'It is not UTF-8.');
  }
};

export const parsed = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Broken(path, 'It is not JSON.');
  }
};

/**
 * A file of JSON that is written as a bundle writes it. What can be written in one way only can be read in one way
 * only: no name twice, no number that another reader rounds.
 * @throws Broken
 */
export const jsonAt = <T extends { readonly format: string }>(
  files: Files,
  path: string,
  format: string,
): T => {
  const text = textAt(files, path);
  const value = parsed(text, path);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    throw new Broken(path, `It is not of the format ${format}, which is the one that this verifier reads.`);
  if (pretty(value) !== text) throw new Broken(path, 'It is not written as a bundle writes it.');
  return value as unknown as T;
};
