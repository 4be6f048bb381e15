'use client';

import { type ReactNode, useRef } from 'react';
import { DoubtNotice } from '@/components/review/act/doubt-notice';
import { AlongsideEvidence } from '@/components/review/alongside-evidence';
import { AnalysisForm } from '@/components/review/analysis/analysis-form';
import { ComparisonForm } from '@/components/review/comparison/comparison-form';
import { DecisionForm } from '@/components/review/decision/decision-form';
import { LastVoteBar } from '@/components/review/decision/last-vote-bar';
import { PendingVoteBar } from '@/components/review/decision/pending-vote-bar';
import { useDesk } from '@/components/review/desk-context';
import { DraftsApart } from '@/components/review/drafts/drafts-apart';
import { EvidenceForm } from '@/components/review/evidence/evidence-form';
import { ImagesMissing } from '@/components/review/images-missing/images-missing';
import { LostHold } from '@/components/review/lease/lost-hold';
import { OpinionForm } from '@/components/review/opinion/opinion-form';
import classes from '@/components/review/review.module.css';
import { useFormFocus } from '@/components/review/use-form-focus';
import * as text from '@/components/text/en';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Stage } from '@/lib/domain/review';

const FORMS: Record<Stage, () => ReactNode> = {
  analysis: AnalysisForm,
  comparison: ComparisonForm,
  opinion: OpinionForm,
  evidence: EvidenceForm,
  decision: DecisionForm,
};

/** An unsuitable probe ends the review where it began: with the decision, at the first stage. */
const formOf = ({ analysis, stage }: ReviewView): Stage =>
  analysis?.suitability === 'unsuitable' ? 'decision' : stage;

/** The form of the stage one stands at; closed as a whole while the hold is lost or the desk has not answered. */
export function StageForm() {
  const { view, lost, doubt } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const stage = formOf(view);
  const Form = FORMS[stage];
  useFormFocus(panel, stage);
  return (
    <section
      ref={panel}
      key={stage}
      tabIndex={-1}
      aria-label={text.review.stage[stage]}
      className={classes.panel}
    >
      <LastVoteBar />
      <LostHold />
      <DoubtNotice />
      <ImagesMissing />
      {view.pending ? (
        <PendingVoteBar pending={view.pending} />
      ) : (
        <fieldset disabled={lost !== null || doubt.fate === 'asking'}>
          <DraftsApart />
          <Form />
          <AlongsideEvidence />
        </fieldset>
      )}
    </section>
  );
}
