import { z } from 'zod';

/** A day (its end, UTC) or an instant. */
export const expiry = z.union([
  z.iso.date().transform((day) => `${day}T23:59:59.999Z`),
  z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()),
]);
