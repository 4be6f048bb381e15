import { readFile, writeFile } from 'node:fs/promises';
import { type Report, reportText } from './report';

const FILE = new URL('../../docs/performance.md', import.meta.url);

export interface Circumstances {
  readonly machine: string;
  readonly load: string;
  readonly at: Date;
}

const marks = (part: string) => [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`] as const;

/** The document with the result of one part put in the place of its last one. @throws where it has no such place */
export const withResult = (
  document: string,
  part: string,
  report: Report,
  { machine, load, at }: Circumstances,
): string => {
  const [begin, end] = marks(part);
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for “${part}”.`);
  const when = `Measured ${at.toISOString().slice(0, 10)} on ${machine}; load before it ${load}.`;
  const result = `${begin}\n${reportText(report)}\n${when}\n`;
  return document.slice(0, from) + result + document.slice(to);
};

export const writeResult = async (part: string, report: Report, when: Circumstances): Promise<void> => {
  await writeFile(FILE, withResult(await readFile(FILE, 'utf8'), part, report, when));
};
