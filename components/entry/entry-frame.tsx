import type { ReactNode } from 'react';
import classes from '@/components/entry/entry.module.css';
import { ColorSchemeButton } from '@/components/shell/color-scheme-button';
import * as text from '@/components/text/en';

interface EntryFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** The narrow page before the sign-in. */
export function EntryFrame({ title, lead, children }: EntryFrameProps) {
  return (
    <main className={classes.frame}>
      <p className={classes.product}>
        {text.common.product} <ColorSchemeButton />
      </p>
      <h1>{title}</h1>
      {lead ? <p className={classes.lead}>{lead}</p> : null}
      {children}
    </main>
  );
}
