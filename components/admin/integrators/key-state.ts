import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import type { ApiKey } from '@/lib/domain/integrator';

const words = text.admin.integrators.key;

/** Whether a key works, in words; the server's clock decides, this is for the eye. */
export const keyState = (
  key: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  zone: string,
  now = new Date().toISOString(),
): string => {
  if (key.revokedAt !== null) return words.revoked(formatTime(key.revokedAt, 'date', zone));
  if (key.expiresAt === null) return words.valid;
  const at = formatTime(key.expiresAt, 'date', zone);
  return key.expiresAt <= now ? words.expired(at) : words.validUntil(at);
};
