import type { ReactNode } from 'react';
import classes from '@/components/ui/page.module.css';

interface PageProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Tables want the whole width; text does not. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page but the review: one h1, what it is about, its actions, its sections. */
export function Page({ title, lead, actions, wide = false, children }: PageProps) {
  return (
    <div className={wide ? classes.wide : classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{title}</h1>
          {lead ? <div className={classes.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
