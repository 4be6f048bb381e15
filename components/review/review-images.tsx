'use client';

import { imageUrl } from '@/components/queries/review';
import { CandidateStrip } from '@/components/review/candidate-strip';
import { neighbour } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/review.module.css';
import { useToolRecord } from '@/components/review/use-tool-record';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';
import { ImageViewer } from '@/components/viewer/viewer';

/** The probe alone at first; then beside it the candidate that was chosen in the strip. */
export function ReviewImages({ onHelp }: { readonly onHelp: () => void }) {
  const { matchId, view, current, setCurrent } = useDesk();
  const candidate = view.candidates?.find(({ key }) => key === current);
  const onUse = useToolRecord(matchId, view.stage, candidate?.key ?? null);
  const shown = [
    { image: view.probe.image, name: text.review.probe },
    ...(candidate ? [{ image: candidate.image, name: text.review.candidateNamed(candidate.identity) }] : []),
  ].map((one) => ({ ...one, url: imageUrl(matchId, one.image.ref, 'display') }));

  const onTool = (tool: Tool) => {
    if (tool === 'help') onHelp();
    if (tool !== 'next' && tool !== 'previous') return;
    const next = neighbour(view, current, tool === 'next' ? 1 : -1);
    if (next) setCurrent(next);
  };

  return (
    <section aria-label={text.review.images} className={classes.images}>
      <ImageViewer key={candidate ? 'pair' : 'alone'} images={shown} onTool={onTool} onUse={onUse} />
      {view.candidates ? <CandidateStrip /> : null}
    </section>
  );
}
