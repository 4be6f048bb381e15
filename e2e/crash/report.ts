import { readFile, writeFile } from 'node:fs/promises';
import { machine } from '../bench/machine';
import { percentile } from '../bench/percentile';
import type { Outcome } from './campaign';

const FILE = new URL('../../docs/reliability.md', import.meta.url);
const [BEGIN, END] = ['<!-- kills: begin -->', '<!-- kills: end -->'];

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What came of it, as a table. */
export const reportText = (outcome: Outcome, seed: number): string => {
  const { kills, whileStarting, acknowledged, openedIn } = outcome;
  const written = [...acknowledged.values()].reduce((sum, n) => sum + n, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    ['Kills (SIGKILL)', `${kills}, ${whileStarting} of them while it started`],
    ['Seed', seed],
    ['Acknowledged writes', written],
    ...[...acknowledged].map(([kind, n]) => [`– ${kind}`, n] as const),
    ['Events of matches in the record', outcome.events],
    ['Leads', outcome.leads],
    ['Times that `verify` held', outcome.verifications],
    ['Lost, double, without quorum, or out of order', outcome.wrong.length],
    [
      'From the start of the process to its first answer, median / longest',
      `${seconds(percentile(openedIn, 0.5))} / ${seconds(Math.max(...openedIn))}`,
    ],
    ['It took', `${(outcome.tookMs / 60_000).toFixed(1)} minutes`],
  ];
  return ['| | |', '| --- | ---: |', ...rows.map(([name, value]) => `| ${name} | ${value} |`), ''].join('\n');
};

/** Puts the report in the place of the last one. @throws where docs/reliability.md has no such place */
export const writeReport = async (report: string): Promise<void> => {
  const document = await readFile(FILE, 'utf8');
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/reliability.md has no place for the report.');
  const when = `Run on ${new Date().toISOString().slice(0, 10)} on ${machine()}.`;
  await writeFile(FILE, `${document.slice(0, from)}${BEGIN}\n${report}\n${when}\n${document.slice(to)}`);
};
