import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problemsDoc } from '@/lib/http/problems-doc';

// Write it anew with UPDATE_DOCS=1.
it('docs/problems.md says what the code says', async () => {
  const path = new URL('../../docs/problems.md', import.meta.url);
  if (process.env.UPDATE_DOCS === '1') (await import('node:fs')).writeFileSync(path, problemsDoc());
  expect(readFileSync(path, 'utf8')).toBe(problemsDoc());
});
