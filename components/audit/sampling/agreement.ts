import * as text from '@/components/text/en';
import { FEW, wilson } from '@/lib/domain/figures/agreement';

const words = text.audit.sampling.results;

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The share that agrees with its 95 % interval (Wilson); null where there are too few answers to say one. */
export const shareOf = (agrees: number, differs: number): Share | null => {
  const of = agrees + differs;
  if (of < FEW) return null;
  const [low, high] = wilson(agrees, of);
  return { share: agrees / of, low, high };
};

/** Whole per cent, never rounded to none or to all where it is neither, and never to all at all. */
const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return '1';
  return String(Math.min(99, whole));
};

/** What the answers come to, in words. All of many reads as a count: no share here says that it can never fail. */
export const sayAgreement = (agrees: number, differs: number): string => {
  const of = agrees + differs;
  if (of === 0) return words.nothing;
  const share = shareOf(agrees, differs);
  if (!share) return words.few(agrees, of);
  const [low, high] = [percent(share.low), percent(share.high)];
  if (differs === 0) return words.everyOne(of, low);
  if (agrees === 0) return words.noOne(of, high);
  return words.share(percent(share.share), low, high);
};
