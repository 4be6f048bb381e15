import { fuzz } from '@/e2e/fuzz/campaign';
import { readFuzzOptions } from '@/e2e/fuzz/options';

/** Requests between two lines of progress. */
const STEP = 1000;

const main = async (): Promise<void> => {
  const { runs, seed } = readFuzzOptions(process.argv.slice(2), Date.now());
  console.log(`${runs} requests with the seed ${seed}`);
  const statuses = new Map<number, number>();
  const onRun = (done: number, status: number): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (done % STEP > 0 && done < runs) return;
    const seen = [...statuses].sort(([a], [b]) => a - b).map(([code, times]) => `${code} × ${times}`);
    console.log(`${done} of ${runs}: ${seen.join(', ')}`);
  };
  const { answers } = await fuzz({ runs, seed, onRun });
  console.log(`${answers.size} different answers, none of them wrong.`);
};

try {
  await main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
