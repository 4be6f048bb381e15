import type { ReactNode } from 'react';
import classes from '@/components/ui/table-frame.module.css';

/** Lets a wide table scroll by itself, so that the page does not. */
export function TableFrame({ children }: { readonly children: ReactNode }) {
  return <div className={classes.frame}>{children}</div>;
}
