import { type ReactNode, useId } from 'react';
import classes from '@/components/ui/section.module.css';

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A named region: h2, a hint in a quieter ink, its actions, its content. Spacing and a line, no box. */
export function Section({ title, hint, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <header className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {hint ? <p className={classes.hint}>{hint}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
