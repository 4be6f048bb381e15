'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';

/** Whether what is on the screen is also on the desk. */
export function SaveWords() {
  const { matchId, saver } = useDesk();
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const urgent = state === 'offline' || state === 'refused' || state === 'signed_out';
  return (
    <span className={urgent ? classes.urgent : classes.quiet} role="status">
      {state ? text.review.save[state] : ''}
      {state === 'signed_out' ? (
        <>
          {' '}
          <Link href={`/sign-in?next=${encodeURIComponent(`/review/${matchId}`)}`} prefetch={false}>
            {text.review.signInAgain}
          </Link>
        </>
      ) : null}
    </span>
  );
}
