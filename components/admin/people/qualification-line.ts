import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import type { Qualification } from '@/lib/domain/person';

const words = text.admin.people.qualification;

/** One qualification in words. Only for the eye: whether it holds is decided by the server's clock. */
export const qualificationLine = (q: Qualification, zone: string, now = new Date().toISOString()): string => {
  if (q.revokedAt !== null) return words.revoked(q.kind, formatTime(q.revokedAt, 'date', zone));
  const until = formatTime(q.expiresAt, 'date', zone);
  return q.expiresAt <= now ? words.expired(q.kind, until) : words.until(q.kind, until);
};
