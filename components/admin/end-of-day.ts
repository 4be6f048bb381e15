import type { Instant } from '@/lib/domain/time';

/** The last millisecond of a `YYYY-MM-DD` day where the browser is, as an instant. */
export const endOfDay = (day: string): Instant => new Date(`${day}T23:59:59.999`).toISOString();
