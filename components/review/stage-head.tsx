import type { ReactNode } from 'react';
import classes from '@/components/review/form.module.css';

/** What this stage asks, and what follows from it. */
export function StageHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <header className={classes.head}>
      <h2>{title}</h2>
      <p className={classes.quiet}>{children}</p>
    </header>
  );
}
