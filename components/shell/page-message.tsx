import type { ReactNode } from 'react';
import classes from '@/components/shell/page-message.module.css';

interface PageMessageProps {
  readonly title: string;
  readonly body: string;
  /** What an operator finds in the log. */
  readonly detail?: string | undefined;
  readonly children: ReactNode;
}

/** A page that has nothing but a sentence and a way on. Stands without the shell and without a theme. */
export function PageMessage({ title, body, detail, children }: PageMessageProps) {
  return (
    <main className={classes.message}>
      <h1>{title}</h1>
      <p>{body}</p>
      {detail ? (
        <p>
          <code>{detail}</code>
        </p>
      ) : null}
      <p>{children}</p>
    </main>
  );
}
