import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { systemActor } from '@/lib/ports/actors';
import { resetClock } from '@/lib/verbs/reset-clock';

export const clockReset = command({
  name: 'clock reset',
  usage: '',
  about: 'Sets the highest instant seen to now, after a clock that jumped ahead has been set right.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: (desk) => resetClock(desk, systemActor),
  show: ({ was, now }) =>
    was === null
      ? `Nothing to reset: no instant later than ${now} has been seen.`
      : `The highest instant seen was ${was} and is now ${now}. Leads are issued and redeemed again.`,
});
