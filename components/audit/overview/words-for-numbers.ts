import * as text from '@/components/text/en';
import { FEW } from '@/lib/domain/figures/agreement';

const words = text.audit.overview;

/** A part in words: a share only where there are enough, and never one that says all or none by rounding. */
export const partOf = (n: number, of: number): string => {
  if (n === 0) return words.none;
  if (n === of) return of === 1 ? '1' : `${words.all} ${of}`;
  if (of < FEW) return `${n} of ${of}`;
  return `${n} (${Math.min(99, Math.max(1, Math.round((n / of) * 100)))} %)`;
};

/** A length of time: `45 s`, `1½ min`, `1 h`. */
export const lengthOf = (seconds: number): string => {
  if (seconds < 60) return `${seconds} s`;
  if (seconds >= 3600) return `${seconds / 3600} h`;
  const minutes = seconds / 60;
  return `${Math.floor(minutes)}${minutes % 1 === 0.5 ? '½' : ''} min`;
};

/** Two places, with a true minus. */
export const coefficient = (value: number): string => value.toFixed(2).replace('-', '−');

/** `3 Mar` of a day in UTC. */
export const dayLabel = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
