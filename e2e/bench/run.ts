import { measureBundle } from './bundle/measure-bundle';
import { measureEvents, measureEventsPostgres } from './events/measure-events';
import { measureBatch } from './ingest/measure-batch';
import { measureIngest } from './ingest/measure-ingest';
import { measureLists } from './lists/measure-lists';
import { measureLog } from './log/measure-log';
import { load, machine } from './machine';
import { type BenchOptions, type Part, readOptions } from './options';
import { type Report, reportText } from './report';
import { measureReviewers } from './reviewers/measure-reviewers';
import { measureVerify } from './verify/measure-verify';
import { measureWebhooks } from './webhooks/measure-webhooks';
import { writeResult } from './write-result';

const MEASURES: Readonly<Record<Part, (options: BenchOptions) => Promise<Report>>> = {
  ingest: measureIngest,
  batch: measureBatch,
  lists: measureLists,
  reviewers: measureReviewers,
  webhooks: measureWebhooks,
  verify: measureVerify,
  log: measureLog,
  bundle: measureBundle,
  events: measureEvents,
  'events-postgres': measureEventsPostgres,
};

/** Measures, prints, and ends well even where an aim is missed: what is missed is written, not hidden. */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  console.log(`${machine()}; load ${load()}${options.quick ? '; quick, so the figures say little' : ''}\n`);
  for (const part of options.parts) {
    const busy = load();
    const report = await MEASURES[part](options);
    console.log(reportText(report));
    if (options.write) await writeResult(part, report, { machine: machine(), load: busy, at: new Date() });
  }
};

await main();
