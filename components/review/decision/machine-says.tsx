'use client';

import { sayRank, sayScore } from '@/components/review/decision/say-score';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';

const words = text.review.machine;

/** Score and rank in sentences, with what the provider says of itself. Plain text: no colour, no bar. */
export function MachineSays() {
  const { view } = useDesk();
  const { machine } = view;
  const scored = (view.candidates ?? []).filter(({ score }) => score !== null);
  if (!machine || scored.length === 0) return null;
  const { provider, search } = machine;
  return (
    <section aria-label={words.title} className={classes.block}>
      <h3>{words.title}</h3>
      <p className={classes.quiet}>
        {words.provider(provider.name, provider.operation, provider.modelVersion)}{' '}
        {provider.threshold === null ? '' : words.threshold(provider.threshold)}{' '}
        {words.thresholdSource[provider.thresholdSource]}
      </p>
      <ul className={classes.list}>
        {scored.map(({ key, image, identity, score }) => (
          <li key={key}>
            <strong>{image.mark}</strong>
            {identity ? ` (${identity.label ?? identity.externalId})` : ''}: {sayScore(score?.score ?? null)}{' '}
            {sayRank(score?.rank ?? null, search.candidatesReturned)}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{words.never}</p>
    </section>
  );
}
