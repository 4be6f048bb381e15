import { randomFrom } from '../bench/random';
import { newRecorder } from './acknowledged';
import type { AtWork } from './at-work';
import type { CrashDesk } from './crash-desk';
import { matchMaker } from './made-match';

/** Everything that somebody needs to work at a desk until nobody wants it any more. */
export const newWork = async (desk: CrashDesk, seed: number): Promise<AtWork> => ({
  ...{ desk, recorder: newRecorder(), make: await matchMaker(), random: randomFrom(seed) },
  ...{ signal: new AbortController().signal, surprises: new Map() },
});
