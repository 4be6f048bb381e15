'use client';

import { inWords } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/open.module.css';
import * as text from '@/components/text/en';

/** At any moment: which evidence the policy asks for and what of it is there; what is masked, until when and why. */
export function WhatIsOpen() {
  const { view } = useDesk();
  const { kinds, minimum, sources, votes } = view.required;
  return (
    <section aria-label={text.review.open} className={classes.open}>
      <section aria-label={text.review.required.title}>
        <h2>{text.review.required.title}</h2>
        <ul className={classes.line}>
          {kinds.map(({ kind, present, required }) => (
            <li key={kind}>
              {inWords(kind)}{' '}
              <span className={classes.quiet}>{text.review.required.state(present, required)}</span>
            </li>
          ))}
          <li className={classes.quiet}>{text.review.required.rule(minimum, sources, votes)}</li>
        </ul>
      </section>
      <section aria-label={text.review.masked.title}>
        {view.masked.length === 0 ? (
          <p className={classes.quiet}>{text.review.masked.none}</p>
        ) : (
          <details>
            <summary>
              <h2>{text.review.masked.title}</h2>{' '}
              <span className={classes.quiet}>{view.masked.map(({ what }) => what).join(', ')}</span>
            </summary>
            <ul className={classes.why}>
              {view.masked.map(({ what, until, why }) => (
                <li key={what}>
                  {inWords(what)}:{' '}
                  <span className={classes.quiet}>
                    {until ? text.review.masked.until(text.review.stage[until]) : text.review.masked.never}{' '}
                    {why}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </section>
  );
}
