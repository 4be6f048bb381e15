import { z } from 'zod';

const EARLIEST = '1900-01-01T00:00:00.000Z';
const LATEST = '2200-01-01T00:00:00.000Z';

const inUtc = (text: string): string => new Date(text).toISOString();

const plausible = (text: string): boolean => {
  const time = Date.parse(text);
  return time >= Date.parse(EARLIEST) && time < Date.parse(LATEST);
};

/** An instant with its offset, kept as UTC with milliseconds, so that instants order as texts do. */
export const instant = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-05-04T13:30:00Z, with its offset' })
  .max(40)
  .refine(plausible, 'must lie between 1900 and 2200')
  .overwrite((text) => (plausible(text) ? inUtc(text) : text));

/** When a picture was taken is often known to the day only. */
export const dayOrInstant = z.union([
  z.iso.date().refine(plausible, 'must lie between 1900 and 2200'),
  instant,
]);
