import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyProof } from '@/lib/ledger/note/proof';
import { proveEvent } from '@/lib/verbs/log/prove-event';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { atDesk } from '../bench-desk';
import { timed } from '../own-time';
import { percentile, spread } from '../percentile';
import { type Measured, told, under } from '../report';
import { eventName, fillLog } from './fill-log';

const AIM_MS = 5;
const WARM_UP = 50;

/** How long the proof of any event takes, in a log of so many, and how long one is to check. */
export const measureProofs = async (count: number, times: number): Promise<readonly Measured[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-look-log-'));
  try {
    const begun = performance.now();
    console.log(`Filling a log with ${count.toLocaleString('en')} events`);
    fillLog(dataDir, count);
    const filled = (performance.now() - begun) / 1000;
    return await atDesk(dataDir, async (desk) => {
      if (!(await settleLog(desk))) throw new Error('The log gives no checkpoint.');
      const keys = (await desk.stores.log.keys()).map(({ vkey }) => vkey);
      const [took, own, checked]: [number[], number[], number[]] = [[], [], []];
      for (let n = 0; n < WARM_UP + times; n += 1) {
        const { chain, seq } = eventName(Math.floor(((n * 7_919) % times) * (count / times)));
        const proved = await timed(() => proveEvent(desk, chain, seq));
        const proof = proved.value;
        if (!proof) throw new Error(`No proof of ${chain} ${seq}.`);
        const check = await timed(async () => verifyProof(proof.text, proof.entry, keys));
        if (n < WARM_UP) continue;
        took.push(proved.whole);
        own.push(proved.own);
        checked.push(check.own);
      }
      return [
        under('Proof of any event, p95', percentile(own, 0.95), AIM_MS, 'ms', `median / p95 ${spread(own)}`),
        told('– with the time in which other processes had the cores', spread(took)),
        told('– to check it', spread(checked)),
        told('– to fill the log past the desk', `${filled.toFixed(0)} s`),
      ];
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
