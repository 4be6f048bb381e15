import { createHmac } from 'node:crypto';

/** A key for one use, derived from the desk's secret, so that no two uses share one. */
export const deriveKey = (secret: string, label: string): Buffer =>
  createHmac('sha256', secret).update(`second-look:${label}`).digest();
