'use client';

import { useSyncExternalStore } from 'react';
import { formatTime, type TimeStyle } from '@/components/ui/format-time';
import type { Instant } from '@/lib/domain/time';

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The viewer's time zone; UTC while the server renders. */
export const useZone = (): string => useSyncExternalStore(never, browserZone, () => 'UTC');

interface TimeProps {
  readonly at: Instant;
  readonly style?: TimeStyle;
  /** Name the zone: once per table or sentence is enough. */
  readonly zone?: boolean;
}

/** An instant in the viewer's zone; the UTC instant is in `dateTime` and in the title. */
export function Time({ at, style = 'both', zone = false }: TimeProps) {
  const here = useZone();
  return (
    <time dateTime={at} title={at}>
      {formatTime(at, style, here)}
      {zone ? ` (${here})` : ''}
    </time>
  );
}
