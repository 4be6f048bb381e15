import { crash } from './campaign';
import { readCrashOptions } from './options';
import { reportText, writeReport } from './report';

const main = async (): Promise<void> => {
  const { kills, seed, write } = readCrashOptions(process.argv.slice(2), Date.now());
  console.log(`${kills} kills with the seed ${seed}`);
  const enough = new AbortController();
  process.once('SIGINT', () => enough.abort());
  const say = (text: string) => console.log(text);
  const outcome = await crash({ kills, seed, say, enough: enough.signal });
  const report = reportText(outcome, seed);
  console.log(report);
  for (const [what, times] of outcome.surprises) console.log(`  not taken ${times} times: ${what}`);
  for (const what of outcome.wrong) console.error(what);
  if (outcome.wrong.length > 0) process.exitCode = 1;
  else if (write) await writeReport(report);
};

await main();
