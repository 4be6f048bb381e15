import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { textLines } from '@/lib/backup/text-lines';
import type { Outcome } from '@/lib/cli/import/progress';
import type { Step } from '@/lib/cli/import/run-import';
import type { Answer, Call } from '@/lib/practice/integrator';

/** Lines of one request, and how much text they may be together. */
const LINES = 200;
const CHARACTERS = 4 * 1024 * 1024;

const problem = z.object({ code: z.string(), detail: z.string(), status: z.number() });
const told = z.object({ line: z.number(), status: z.number().optional(), problem: problem.optional() });

const outcomesOf = ({ body }: Answer, from: number, count: number): readonly Outcome[] => {
  const refused = problem.safeParse(body).data;
  if (refused) throw new Error(refused.detail);
  // One line is JSON by itself, and was parsed as such.
  const lines =
    typeof body === 'string'
      ? body
          .trim()
          .split('\n')
          .map((text) => JSON.parse(text))
      : [body];
  if (lines.length !== count) throw new Error('The desk ended its answer before its end.');
  return lines.map((each) => {
    const { line, status: done, problem: no } = told.parse(each);
    return { at: `line ${from + line - 1}`, status: no?.status ?? done ?? 0, problem: no ?? null };
  });
};

/** A file of one match a line, in steps of many lines. Empty lines are passed over. */
export async function* ndjsonSteps(call: Call, file: string): AsyncGenerator<Step> {
  const hash = createHash('sha256');
  let lines: string[] = [];
  let size = 0;
  let read = 0;
  const step = (): Step => {
    const body = lines.join('\n');
    // The desk passes blank lines over, and counts them.
    const count = lines.filter((line) => line !== '').length;
    const from = read - lines.length + 1;
    lines = [];
    size = 0;
    const push = async () =>
      count === 0
        ? []
        : outcomesOf(await call('POST', '/api/v1/matches/batch', body, 'application/x-ndjson'), from, count);
    return { done: read, fingerprint: hash.copy().digest('hex'), push };
  };
  for await (const line of textLines(createReadStream(file))) {
    // An empty line keeps its number: whoever looks for line 12 opens the file.
    hash.update(line).update('\n');
    read += 1;
    lines.push(line.trim() === '' ? '' : line);
    size += line.length;
    if (lines.length >= LINES || size >= CHARACTERS) yield step();
  }
  if (lines.length > 0) yield step();
}
