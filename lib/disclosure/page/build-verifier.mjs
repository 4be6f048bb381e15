import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What a browser has to bring itself; everything else of the verifier is the desk's own code. */
const IN_BROWSERS = {
  '@/lib/ledger/sha256': 'browser-sha256.ts',
  '@/lib/ledger/ed25519': 'browser-ed25519.ts',
  'node:crypto': 'browser-crypto.ts',
};

/** @param {string} here @returns {import('esbuild').Plugin} */
const inBrowsers = (here) => ({
  name: 'in-browsers',
  setup: (builder) => {
    builder.onResolve({ filter: /^(@\/lib\/ledger\/(sha256|ed25519)|node:crypto)$/ }, ({ path }) => ({
      path: join(here, IN_BROWSERS[/** @type {keyof typeof IN_BROWSERS} */ (path)]),
    }));
  },
});

/** @param {string} text @returns {string} a source of a content security policy */
const sourceOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The verifier as it goes into bundles: one page that needs no network and no other file, and one command that needs
 * Node alone. Made from the very modules that the desk and its tests check with.
 * @param {string} root the project's folder
 * @returns {Promise<{ html: string, command: string }>}
 */
export const buildVerifier = async (root) => {
  const here = join(root, 'lib', 'disclosure', 'page');
  const common = /** @type {const} */ ({
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: root,
    tsconfig: join(root, 'tsconfig.json'),
  });
  const [page, command] = await Promise.all([
    build({
      ...common,
      entryPoints: [join(here, 'page.ts')],
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      plugins: [inBrowsers(here)],
    }),
    build({
      ...common,
      entryPoints: [join(here, 'command.ts')],
      platform: 'node',
      format: 'esm',
      target: 'node20',
    }),
  ]);
  // What would end the element inside the script must not stand there as it is.
  const script = (page.outputFiles[0]?.text ?? '').trim().replaceAll('</script', '<\\/script');
  const style = readFileSync(join(here, 'page.css'), 'utf8');
  const policy = `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(style)}; base-uri 'none'; form-action 'none'`;
  const html = readFileSync(join(here, 'page.html'), 'utf8')
    .replace('@policy@', () => policy)
    .replace('<!-- @style -->', () => `<style>${style}</style>`)
    .replace('<!-- @script -->', () => `<script>${script}</script>`);
  return {
    html,
    command: `// Second Look: checks a disclosure bundle. Needs Node 20 or later, nothing else.\n${command.outputFiles[0]?.text ?? ''}`,
  };
};
