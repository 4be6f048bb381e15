import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder in a desk's data that holds the files of one image. */
export const findFolder = async (dataDir: string, sha256: string): Promise<string> => {
  const all = await readdir(dataDir, { recursive: true });
  const found = all.find((name) => name.includes(`${sha256}.`));
  if (!found) throw new Error(`No file of the image ${sha256} is in the desk's data.`);
  return join(dataDir, dirname(found));
};
