import type { Config } from '@/lib/ports/config';

/**
 * The address of whoever asks, or null where it cannot be known. Only the last entry of
 * `x-forwarded-for` was written by the proxy in front; all before it is what the sender likes it to be.
 */
export const clientAddress = (config: Config, forwardedFor: string | null | undefined): string | null => {
  if (!config.trustedProxy) return null;
  return forwardedFor?.split(',').at(-1)?.trim() || null;
};
