'use client';

import { imageUrl } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/strip.module.css';
import * as text from '@/components/text/en';
import type { CandidateView } from '@/lib/domain/projection-view';

const stateOf = ({ disposition }: CandidateView): string =>
  disposition ? text.review.disposition[disposition.choice] : text.review.disposition.open;

/** All candidates in this person's own shuffled order, which says nothing of the machine's. */
export function CandidateStrip() {
  const { matchId, view, current, setCurrent } = useDesk();
  return (
    <nav aria-label={text.review.candidates} className={classes.strip}>
      {(view.candidates ?? []).map((candidate) => (
        <button
          key={candidate.key}
          type="button"
          className={classes.item}
          aria-current={candidate.key === current}
          aria-label={text.review.showCandidate(candidate.image.mark, stateOf(candidate))}
          onClick={() => setCurrent(candidate.key)}
        >
          {/* biome-ignore lint/performance/noImgElement: an authorised, logged, uncached route; no optimiser may keep copies */}
          <img src={imageUrl(matchId, candidate.image.ref, 'thumb')} alt="" className={classes.thumb} />
          <span>
            <strong>{candidate.image.mark}</strong>
            <br />
            {stateOf(candidate)}
          </span>
        </button>
      ))}
    </nav>
  );
}
