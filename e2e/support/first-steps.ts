import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A command or a program of the document, and what it says that it prints. */
export interface Step {
  readonly language: string;
  readonly code: string;
  readonly prints: string | null;
}

const DOCUMENT = join(import.meta.dirname, '../../docs/integrators.md');

/** The blocks under one heading, in order; a `text` block is what the one before it prints. */
export const stepsUnder = async (heading: string): Promise<readonly Step[]> => {
  const text = await readFile(DOCUMENT, 'utf8');
  const section = text.split(/^(?=##+ )/m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/integrators.md has no “${heading}”.`);
  const steps: Step[] = [];
  for (const [, language = '', code = ''] of section.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    const last = steps.at(-1);
    if (language !== 'text') steps.push({ language, code, prints: null });
    else if (last) steps.splice(-1, 1, { ...last, prints: code });
  }
  return steps;
};

/** What is printed, as a pattern: `…` stands for whatever differs from one run to the next. */
export const patternOf = (prints: string): RegExp =>
  new RegExp(
    `^${prints
      .trim()
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*?')}$`,
  );
