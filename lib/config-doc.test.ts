import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('docs/configuration.md names exactly the variables that are read', () => {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const read = [...text('config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  const documented = [...text('../docs/configuration.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(
    ([, name]) => name,
  );
  expect(read.length).toBeGreaterThan(5);
  expect(documented.sort()).toEqual(read.filter((name) => name !== 'NODE_ENV').sort());
});
