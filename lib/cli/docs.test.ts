import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@/lib/cli/commands';
import { EXIT } from '@/lib/cli/main';
import { policyFile } from '@/lib/cli/policy-file';
import { SCOPES } from '@/lib/domain/integrator';
import { policyProblems } from '@/lib/domain/policy-check';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

const doc = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
/** The blocks of JSON of a page, parsed. */
const blocks = (text: string): unknown[] =>
  [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? ''));

describe('docs/operators.md', () => {
  it('names every command with its options, and every exit code', async () => {
    const text = await doc('operators.md');
    for (const { name, options } of COMMANDS) {
      expect(text).toContain(name);
      for (const option of Object.keys(options ?? {})) expect(text, name).toContain(`--${option}`);
    }
    for (const code of Object.values(EXIT)) expect(text).toContain(`| ${code} |`);
  });

  it('shows a policy that can be applied', async () => {
    const [shown] = blocks(await doc('operators.md'));
    expect(policyProblems(policyFile.parse(shown))).toEqual([]);
  });
});

describe('docs/integrators.md', () => {
  it('shows the push of the API’s own document, and names every scope', async () => {
    const text = await doc('integrators.md');
    expect(blocks(text)).toEqual([EXAMPLE_MATCH]);
    for (const scope of SCOPES) expect(text).toContain(`\`${scope}\``);
  });
});
