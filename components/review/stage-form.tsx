'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { AlongsideEvidence } from '@/components/review/alongside-evidence';
import { AnalysisForm } from '@/components/review/analysis/analysis-form';
import { ComparisonForm } from '@/components/review/comparison/comparison-form';
import { DecisionForm } from '@/components/review/decision/decision-form';
import { PendingVoteBar } from '@/components/review/decision/pending-vote-bar';
import { useDesk } from '@/components/review/desk-context';
import { DraftsApart } from '@/components/review/drafts/drafts-apart';
import { EvidenceForm } from '@/components/review/evidence/evidence-form';
import { LostHold } from '@/components/review/lease/lost-hold';
import { OpinionForm } from '@/components/review/opinion/opinion-form';
import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';
import type { Stage } from '@/lib/domain/review';

const FORMS: Record<Stage, () => ReactNode> = {
  analysis: AnalysisForm,
  comparison: ComparisonForm,
  opinion: OpinionForm,
  evidence: EvidenceForm,
  decision: DecisionForm,
};

/** The form of the stage one stands at; closed as a whole while the hold is lost. */
export function StageForm() {
  const { view, lost } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const at = useRef(view.stage);
  // The button that led here is gone: the focus goes to the new stage, not back to the top of the page.
  useEffect(() => {
    if (at.current !== view.stage) panel.current?.focus();
    at.current = view.stage;
  }, [view.stage]);
  // An unsuitable probe ends the review where it began: with the decision, at the first stage.
  const Form = view.analysis?.suitability === 'unsuitable' ? DecisionForm : FORMS[view.stage];
  return (
    <section
      ref={panel}
      key={view.stage}
      tabIndex={-1}
      aria-label={text.review.stage[view.stage]}
      className={classes.panel}
    >
      <LostHold />
      {view.pending ? (
        <PendingVoteBar pending={view.pending} />
      ) : (
        <fieldset disabled={lost !== null}>
          <DraftsApart />
          <Form />
          <AlongsideEvidence />
        </fieldset>
      )}
    </section>
  );
}
