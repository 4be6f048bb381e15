import { crash } from './campaign';
import { readCrashOptions } from './options';
import { reportText, writeReport } from './report';

const main = async (): Promise<void> => {
  const { kills, seed, write } = readCrashOptions(process.argv.slice(2), Date.now());
  console.log(`${kills} kills with the seed ${seed}`);
  const outcome = await crash({ kills, seed, say: (text) => console.log(text) });
  const report = reportText(outcome, seed);
  console.log(report);
  for (const [what, times] of outcome.surprises) console.log(`  not taken ${times} times: ${what}`);
  for (const what of outcome.wrong) console.error(what);
  if (outcome.wrong.length > 0) process.exitCode = 1;
  else if (write) await writeReport(report);
};

await main();
