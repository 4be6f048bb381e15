import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adapted } from '@/lib/adapters/adapted';
import { adapt } from '@/lib/adapters/intake';
import { scoresIn } from '@/lib/adapters/testing/body';
import { envelopeOf, THOUSAND } from '@/lib/adapters/testing/envelope';
import { FOLDER, isThere, type Outcome, ROWS, TABLE } from '@/lib/adapters/testing/samples';

const outcomeOf = (adapted: Adapted): Outcome => {
  if (adapted.kind === 'nothing') return adapted.problem;
  if (adapted.kind === 'invalid') return [adapted.problem, ...adapted.issues.map((i) => i.field)].join(' ');
  return scoresIn(adapted) as Outcome;
};

describe.skipIf(!isThere)('responses that the services really gave', () => {
  it.each(TABLE)('$folder/$file', ({ folder, provider, file, operation, outcome }) => {
    const response: unknown = JSON.parse(readFileSync(join(FOLDER, folder, `${file}.json`), 'utf8'));
    const pictures = typeof outcome === 'string' ? ['ref-1'] : Object.keys(outcome);
    const adapted = adapt(provider, operation, envelopeOf(response, pictures), THOUSAND);
    expect(outcomeOf(adapted)).toEqual(outcome);
    expect(JSON.stringify(adapted)).not.toMatch(
      /eyJ[A-Za-z0-9]|"embedding":|"gender":|"age":|"emotions?":|"smile":/i,
    );
  });

  it('has a row for every file', () => {
    const files = Object.keys(ROWS).flatMap((folder) =>
      readdirSync(join(FOLDER, folder)).map((f) => `${folder}/${f}`),
    );
    const listed = TABLE.map(({ folder, file }) => `${folder}/${file}.json`);
    expect(files.sort()).toEqual(listed.sort());
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((f) => f.name).sort()).toEqual(Object.keys(ROWS).sort());
  });
});
