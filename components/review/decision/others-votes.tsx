'use client';

import { inWords, markOf } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { opinionLabel } from '@/components/review/opinion/opinion-options';
import * as text from '@/components/text/en';
import { shortId } from '@/components/ui/short-id';

const words = text.review.others;

/** For an adjudicator, after their own seal: what the voters decided, without names; and earlier rejections. */
export function OthersVotes() {
  const { view } = useDesk();
  if (!view.others && !view.history?.length) return null;
  return (
    <section aria-label={words.title} className={classes.block}>
      <h3>{words.title}</h3>
      <ul className={classes.list}>
        {(view.others ?? []).map((vote) => (
          <li key={vote.pseudonym}>
            <strong>{vote.pseudonym}</strong>:{' '}
            {vote.verdict ? words.verdicts[vote.verdict] : words.sealedOnly}
            {vote.candidate ? ` ${markOf(view, vote.candidate)}` : ''}
            {vote.reasons ? <p>{vote.reasons}</p> : null}
            {Object.entries(vote.opinions).map(([key, opinion]) => (
              <p key={key} className={classes.quiet}>
                {markOf(view, key)}: {opinionLabel(opinion)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {view.history && view.history.length > 0 ? (
        <>
          <h3>{words.history}</h3>
          <ul className={classes.list}>
            {view.history.map(({ matchId, what }) => (
              <li key={`${matchId}-${what}`}>
                {shortId(matchId)}: {inWords(what)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
