'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemError, toProblem } from '@/components/queries/problem';
import * as text from '@/components/text/en';
import classes from '@/components/ui/notice.module.css';
import { factsOf } from '@/components/ui/problem-facts';

interface ProblemAlertProps {
  /** Whatever a query or mutation threw; nothing is shown for null and undefined. */
  readonly error: unknown;
  /** What to offer besides the remedy: a button to claim again, a list of what changed. */
  readonly children?: ReactNode;
}

const problemOf = (error: unknown) =>
  error instanceof ProblemError
    ? error.problem
    : toProblem(null, 500, text.common.fault.detail, text.common.fault.remedy);

/** Says what happened and what to do, near the form it belongs to, and takes the focus once. */
export function ProblemAlert({ error, children }: ProblemAlertProps) {
  const box = useRef<HTMLDivElement>(null);
  const present = error !== null && error !== undefined;
  useEffect(() => {
    if (error !== null && error !== undefined) box.current?.focus();
  }, [error]);
  if (!present) return null;
  const problem = problemOf(error);
  const facts = factsOf(problem).filter((fact) => fact !== problem.detail);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.notice} data-kind="attention">
      <p className={classes.title}>{problem.detail}</p>
      {facts.length > 0 ? (
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
      <p>{problem.remedy}</p>
      {children}
    </div>
  );
}
