import type { Instant } from '@/lib/domain/time';

export const TIME_STYLES = {
  time: { hour: '2-digit', minute: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  both: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  exact: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof TIME_STYLES;

/** An instant in words of `zone`: "14:32", "3 Mar 2026", "3 Mar 2026, 14:32". An unreadable one is returned as it is. */
export const formatTime = (at: Instant, style: TimeStyle, zone: string): string => {
  const ms = Date.parse(at);
  return Number.isNaN(ms)
    ? at
    : new Intl.DateTimeFormat('en-GB', { ...TIME_STYLES[style], timeZone: zone }).format(ms);
};
