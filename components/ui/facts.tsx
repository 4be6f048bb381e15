import type { ReactNode } from 'react';
import classes from '@/components/ui/facts.module.css';

/** Terms and what stands for them; empty values are left out. */
export function Facts({ items }: { readonly items: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <div key={term} className={classes.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
