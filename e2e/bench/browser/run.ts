import { load, machine } from '../machine';
import { type Report, reportText } from '../report';
import { writeResult } from '../write-result';
import { measureDecisions } from './decisions/measure-decisions';
import { measureLarge } from './large/measure-large';
import { measureMotion } from './motion/measure-motion';
import { type BrowserOptions, type BrowserPart, readBrowserOptions } from './options';
import { measurePages } from './pages/measure-pages';
import { measureScript } from './script/measure-script';
import { measureTools } from './tools/measure-tools';

const MEASURES: Readonly<Record<BrowserPart, (options: BrowserOptions) => Promise<Report>>> = {
  decisions: measureDecisions,
  tools: measureTools,
  motion: measureMotion,
  large: measureLarge,
  script: measureScript,
  pages: measurePages,
};

/** Measures in a real browser, prints, and ends well even where an aim is missed: it is written, not hidden. */
const main = async (): Promise<void> => {
  const options = readBrowserOptions(process.argv.slice(2));
  console.log(`${machine()}; load ${load()}${options.quick ? '; quick, so the figures say little' : ''}\n`);
  for (const part of options.parts) {
    const busy = load();
    const report = await MEASURES[part](options);
    console.log(reportText(report));
    if (options.write) await writeResult(part, report, { machine: machine(), load: busy, at: new Date() });
  }
};

await main();
