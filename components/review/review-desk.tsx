'use client';

import { useRef, useState } from 'react';
import { KeySheet } from '@/components/keys/key-sheet';
import { useDoubt } from '@/components/review/act/use-doubt';
import { firstToShow } from '@/components/review/candidates';
import { CoveredImages } from '@/components/review/covered-images';
import { DeskContext } from '@/components/review/desk-context';
import type { KeptPart } from '@/components/review/drafts/draft-parts';
import { useDrafts } from '@/components/review/drafts/use-drafts';
import { useImagesThere } from '@/components/review/images-missing/use-images-there';
import { useHeartbeat } from '@/components/review/lease/use-heartbeat';
import { useTakenOver } from '@/components/review/lease/use-taken-over';
import classes from '@/components/review/review.module.css';
import { ReviewHeader } from '@/components/review/review-header';
import { ReviewImages } from '@/components/review/review-images';
import { StageForm } from '@/components/review/stage-form';
import { StageRail } from '@/components/review/stage-rail';
import { WhatIsOpen } from '@/components/review/what-is-open';
import * as text from '@/components/text/en';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { ViewSettings } from '@/lib/domain/view-settings';

interface ReviewDeskProps {
  readonly view: ReviewView;
  /** What this person wrote before. */
  readonly kept: readonly KeptPart[];
}

const onProbeDrawn = (): void => void performance.mark('probe-painted');

/** The one screen: images and what is open on the left, the stage and its form on the right. */
export function ReviewDesk({ view, kept }: ReviewDeskProps) {
  const { matchId } = view;
  const [lost, setLost] = useState<Error | null>(null);
  const [chosen, setCurrent] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const { store: drafts, saver } = useDrafts(view, kept, lost !== null, setLost);
  const look = useRef<ViewSettings | null>(null);
  const doubt = useDoubt(matchId, setLost);
  useTakenOver(matchId, setLost);
  useHeartbeat(matchId, lost === null && view.pending === null, setLost);

  const candidates = view.candidates ?? [];
  const current = candidates.some(({ key }) => key === chosen) ? chosen : firstToShow(view);
  const images = useImagesThere(matchId, current === null ? ['probe'] : ['probe', current]);
  const desk = { images, doubt, onProbeDrawn, matchId, view, lost, setLost, current, setCurrent };

  return (
    <DeskContext value={{ ...desk, drafts, saver, look }}>
      <div className={classes.screen} data-fill>
        <h1 className={classes.hidden}>{text.review.heading(view.lane.name)}</h1>
        <ReviewHeader />
        <StageRail />
        <div className={classes.body}>
          <div className={classes.left}>
            <CoveredImages>
              <ReviewImages onHelp={() => setHelp(true)} />
            </CoveredImages>
            <WhatIsOpen />
          </div>
          <StageForm />
        </div>
      </div>
      <KeySheet open={help} onClose={() => setHelp(false)} />
    </DeskContext>
  );
}
