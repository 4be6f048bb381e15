'use client';

import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/rail.module.css';
import * as text from '@/components/text/en';
import { Time } from '@/components/ui/time';
import type { ReviewView } from '@/lib/domain/projection-view';
import { STAGES, type Stage } from '@/lib/domain/review';

const words = text.review.rail;

const isSealed = (view: ReviewView, stage: Stage): boolean =>
  stage === 'opinion' || stage === 'comparison' ? view.sealedAt !== null : stage === 'analysis';

/** What a later stage opens, in the order of the table of visibility. */
const opens = (view: ReviewView, stage: Stage): string =>
  view.masked
    .filter(({ until }) => until === stage)
    .map(({ what }) => what)
    .join(', ');

function State({ view, stage }: { readonly view: ReviewView; readonly stage: Stage }) {
  const at = STAGES.indexOf(stage) - STAGES.indexOf(view.stage);
  if (at === 0) return words.now;
  if (at > 0) {
    const what = opens(view, stage);
    return what === '' ? words.later : words.opens(what);
  }
  if (!isSealed(view, stage)) return words.done;
  return stage === 'opinion' && view.sealedAt ? (
    <>
      {words.sealed} <Time at={view.sealedAt} style="time" />
    </>
  ) : (
    words.sealed
  );
}

/** The five stages: what is sealed, where one stands, what is masked and where it opens. There is no way to skip. */
export function StageRail() {
  const { view } = useDesk();
  const now = STAGES.indexOf(view.stage);
  return (
    <ol aria-label={words.label} className={classes.rail}>
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          className={classes.stage}
          aria-current={stage === view.stage ? 'step' : undefined}
          data-past={at < now || undefined}
          title={at > now && opens(view, stage) !== '' ? words.opens(opens(view, stage)) : undefined}
        >
          <span className={classes.name}>
            {at + 1}. {text.review.stage[stage]}
          </span>
          <span className={classes.state}>
            <State view={view} stage={stage} />
          </span>
        </li>
      ))}
    </ol>
  );
}
