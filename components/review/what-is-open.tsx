'use client';

import { inWords } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';

/** At any moment: which evidence the policy asks for and what of it is there; what is masked, until when and why. */
export function WhatIsOpen() {
  const { view } = useDesk();
  const { kinds, minimum, sources, votes } = view.required;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may have to be scrolled by keyboard
    <section aria-label={text.review.open} tabIndex={0} className={classes.open}>
      <section aria-label={text.review.required.title}>
        <h2>{text.review.required.title}</h2>
        <p className={classes.quiet}>{text.review.required.rule(minimum, sources, votes)}</p>
        <ul className={classes.plain}>
          {kinds.map(({ kind, present, required }) => (
            <li key={kind}>
              {inWords(kind)}{' '}
              <span className={classes.quiet}>{text.review.required.state(present, required)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={text.review.masked.title}>
        <h2>{text.review.masked.title}</h2>
        {view.masked.length === 0 ? <p className={classes.quiet}>{text.review.masked.none}</p> : null}
        <ul className={classes.plain}>
          {view.masked.map(({ what, until, why }) => (
            <li key={what}>
              {inWords(what)}:{' '}
              <span className={classes.quiet}>
                {until ? text.review.masked.until(text.review.stage[until]) : text.review.masked.never} {why}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}
