'use client';

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.review.unsure;

/** Says plainly that it is not known whether something arrived, and later what the desk has. */
export function DoubtNotice() {
  const { doubt } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const { fate } = doubt;
  // The button that sent it is closed while the form waits: the focus goes to what is said instead.
  useEffect(() => {
    if (fate === 'asking' || fate === 'missed') box.current?.focus();
  }, [fate]);
  if (fate === null) return null;
  return (
    <div ref={box} role="status" tabIndex={-1}>
      {fate === 'asking' ? (
        <Notice kind="attention" title={words.asking}>
          <p>{words.askingHint}</p>
          <div className={classes.actions}>
            <Button onClick={doubt.askNow}>{words.askNow}</Button>
          </div>
        </Notice>
      ) : (
        <Notice kind={fate === 'missed' ? 'attention' : 'calm'}>{words[fate]}</Notice>
      )}
    </div>
  );
}
