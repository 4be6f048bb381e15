import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Verifier {
  readonly html: string;
  readonly command: string;
}

/** Where `lib/setup/build.mjs` leaves what it built: of the same sources as the desk that is served, and of no others. */
const BUILT = ['.next', 'second-look-verifier.json'] as const;

const readBuilt = async (root: string): Promise<Verifier | null> => {
  if (process.env.NODE_ENV !== 'production') return null;
  try {
    return JSON.parse(await readFile(join(root, ...BUILT), 'utf8')) as Verifier;
  } catch {
    return null;
  }
};

/** Tests and a desk that was built by hand have nothing ready: the same build, now. */
const buildNow = async (root: string): Promise<Verifier> => {
  const script = pathToFileURL(join(root, 'lib', 'disclosure', 'page', 'build-verifier.mjs')).href;
  const module = (await import(/* turbopackIgnore: true */ /* @vite-ignore */ script)) as {
    buildVerifier: (root: string) => Promise<Verifier>;
  };
  return module.buildVerifier(root);
};

let ready: Promise<Verifier> | undefined;

/** The page and the command that go into every bundle; read or built once a process. */
export const builtVerifier = (): Promise<Verifier> => {
  ready ??= (async () => {
    const root = /* turbopackIgnore: true */ process.cwd();
    return (await readBuilt(root)) ?? (await buildNow(root));
  })();
  ready.catch(() => {
    ready = undefined;
  });
  return ready;
};
