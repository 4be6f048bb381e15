'use client';

import { useEffect, useState } from 'react';
import { deskNow } from '@/components/queries/desk-clock';
import { useDesk } from '@/components/review/desk-context';
import { sayLeft } from '@/components/review/lease/lease-words';
import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { useZone } from '@/components/ui/time';

const LOOK_AGAIN_MS = 20_000;
const words = text.review.lease;

/** How long the match is still held, in words; the exact end is in the title. Nothing ticks. */
export function LeaseLine({ endsAt }: { readonly endsAt: string }) {
  const { lost } = useDesk();
  const zone = useZone();
  const [, lookAgain] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => lookAgain((n) => n + 1), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  if (lost) return <span className={`${classes.urgent} ${classes.hold}`}>{text.review.notHeld}</span>;
  return (
    <span
      className={`${classes.quiet} ${classes.hold}`}
      title={`${text.review.heldUntil} ${formatTime(endsAt, 'time', zone)} (${zone})`}
    >
      {sayLeft(Date.parse(endsAt) - deskNow(), words)}
    </span>
  );
}
