'use client';

import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/rail.module.css';
import * as text from '@/components/text/en';
import { Time } from '@/components/ui/time';
import type { ReviewView } from '@/lib/domain/projection-view';
import { STAGES, type Stage } from '@/lib/domain/review';

const isSealed = (view: ReviewView, stage: Stage): boolean =>
  stage === 'opinion' || stage === 'comparison' ? view.sealedAt !== null : stage === 'analysis';

const stateOf = (view: ReviewView, stage: Stage, at: number) => {
  const now = STAGES.indexOf(view.stage);
  if (at === now) return text.review.rail.now;
  if (at > now) return text.review.rail.later;
  if (stage === 'opinion' && view.sealedAt)
    return (
      <>
        {text.review.rail.sealed} <Time at={view.sealedAt} style="time" />
      </>
    );
  return isSealed(view, stage) ? text.review.rail.sealed : text.review.rail.done;
};

/** The five stages, what is sealed, where one stands. There is no way back and none to skip ahead. */
export function StageRail() {
  const { view } = useDesk();
  return (
    <ol aria-label={text.review.rail.label} className={classes.rail}>
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          className={classes.stage}
          aria-current={stage === view.stage ? 'step' : undefined}
          data-past={at < STAGES.indexOf(view.stage) || undefined}
        >
          <span className={classes.name}>
            {at + 1}. {text.review.stage[stage]}
          </span>
          <span className={classes.state}>{stateOf(view, stage, at)}</span>
        </li>
      ))}
    </ol>
  );
}
