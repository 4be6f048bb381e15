import type { ReactNode } from 'react';
import classes from '@/components/ui/tag.module.css';

/** A short word beside a name. One look for all: no colour says yes or no. */
export function Tag({ children, quiet = false }: { readonly children: ReactNode; readonly quiet?: boolean }) {
  return (
    <span className={classes.tag} data-quiet={quiet || undefined}>
      {children}
    </span>
  );
}
