'use client';

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import classes from '@/components/audit/file/file.module.css';
import { useOpenForPrint } from '@/components/audit/file/use-open-for-print';
import { meOptions } from '@/components/queries/me';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { useZone } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { Instant } from '@/lib/domain/time';

const never = () => () => undefined;

/** On paper only: whose print it is, of when, from where, and up to which event it goes. */
export function Printed({ view }: { readonly view: MatchFileView }) {
  const printedAt = useOpenForPrint();
  const zone = useZone();
  const { data: me } = useQuery(meOptions());
  const address = useSyncExternalStore(
    never,
    () => window.location.href,
    () => '',
  );
  const last = view.events.at(-1);
  const at = (instant: Instant) => `${formatTime(instant, 'exact', zone)} (${zone})`;
  return (
    <p className={classes.printed}>
      {printedAt ? text.audit.file.printed(me?.person.name ?? '', at(printedAt)) : null} {address}{' '}
      {last ? text.audit.file.upTo(last.seq, last.hash) : null}
    </p>
  );
}
