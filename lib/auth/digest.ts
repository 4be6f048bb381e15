import { createHash, createHmac } from 'node:crypto';

/** SHA-256 as 64 lower-case hex digits: how cookies, API keys and links are stored. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A key for one use, derived from the desk's secret, so that no two uses share one. */
export const deriveKey = (secret: string, label: string): Buffer =>
  createHmac('sha256', secret).update(`second-look:${label}`).digest();
