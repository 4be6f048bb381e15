import type { ReactNode } from 'react';
import classes from '@/components/ui/empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly hint: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing to show says what to do next. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      <p>{hint}</p>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
