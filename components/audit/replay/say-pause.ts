import * as text from '@/components/text/en';
import type { Pause } from '@/lib/domain/replay/pace';

const words = text.audit.replay;

/** "4 minutes", in the largest unit that leaves no more than two digits. */
export const sayTime = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 100) return words.seconds(seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? words.minutes(minutes) : words.hours(Math.round(minutes / 60));
};

/** What lay between two steps, and whether it was longer than it is played. */
export const sayPause = ({ real, capped }: Pause): string =>
  capped ? words.shortened(sayTime(real)) : words.after(sayTime(real));
