'use client';

import { imageUrl } from '@/components/queries/review';
import { CandidateStrip } from '@/components/review/candidate-strip';
import { neighbour } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import { usePinBoard } from '@/components/review/pins/use-pin-board';
import classes from '@/components/review/review.module.css';
import { useToolRecord } from '@/components/review/use-tool-record';
import * as text from '@/components/text/en';
import own from '@/components/viewer/banner.module.css';
import type { Tool } from '@/components/viewer/keymap';
import { processingBadges } from '@/components/viewer/processing-badges';
import { SyntheticBanner } from '@/components/viewer/synthetic-banner';
import { ImageViewer } from '@/components/viewer/viewer';

/** The probe alone at first; then beside it the candidate that was chosen in the strip. */
export function ReviewImages({ onHelp }: { readonly onHelp: () => void }) {
  const { matchId, view, current, setCurrent, look, lost, onProbeDrawn } = useDesk();
  const candidate = view.candidates?.find(({ key }) => key === current);
  const onUse = useToolRecord(matchId, view.stage, candidate?.key ?? null);
  const pins = usePinBoard(candidate);
  const { image, processing } = view.probe;
  const shown = [
    { image, name: text.review.probe, badges: processingBadges(processing), onDrawn: onProbeDrawn },
    ...(candidate
      ? [{ image: candidate.image, name: text.review.candidateNamed(candidate.identity), badges: [] }]
      : []),
  ].map((one) => ({ ...one, url: imageUrl(matchId, one.image.ref, 'display') }));

  const onTool = (tool: Tool) => {
    if (tool === 'help') onHelp();
    if (tool !== 'next' && tool !== 'previous') return;
    const next = neighbour(view, current, tool === 'next' ? 1 : -1);
    if (next) setCurrent(next);
  };

  return (
    <section aria-label={text.review.images} className={classes.images}>
      <div className={own.shown}>
        <SyntheticBanner steps={processing} />
        <ImageViewer
          key={candidate ? 'pair' : 'alone'}
          images={shown}
          maxPose={view.aids.maxPoseDifference}
          pins={pins}
          interrupted={lost !== null}
          look={look}
          onTool={onTool}
          onUse={onUse}
        />
      </div>
      {view.candidates ? <CandidateStrip /> : null}
    </section>
  );
}
