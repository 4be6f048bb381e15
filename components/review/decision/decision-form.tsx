'use client';

import { BallotForm } from '@/components/review/decision/ballot-form';
import { Disproofs } from '@/components/review/decision/disproofs';
import { MachineSays } from '@/components/review/decision/machine-says';
import { OthersVotes } from '@/components/review/decision/others-votes';
import { useDesk } from '@/components/review/desk-context';
import { EvidenceItem } from '@/components/review/evidence/evidence-item';
import classes from '@/components/review/form.module.css';
import { StageHead } from '@/components/review/stage-head';
import * as text from '@/components/text/en';

const words = text.review.decision;

/** What is open now, the attempts to show that it is the wrong person, then the decision. */
export function DecisionForm() {
  const { view } = useDesk();
  const unsuitable = view.analysis?.suitability === 'unsuitable';
  return (
    <div className={classes.form}>
      <StageHead title={words.title}>{unsuitable ? words.leadUnsuitable : words.lead}</StageHead>
      <OthersVotes />
      <MachineSays />
      {view.evidence && view.evidence.length > 0 ? (
        <details className={classes.block}>
          <summary>{words.evidenceAgain(view.evidence.length)}</summary>
          <ul className={classes.list}>
            {view.evidence.map((item) => (
              <EvidenceItem key={item.key} item={item} />
            ))}
          </ul>
        </details>
      ) : null}
      {unsuitable ? null : <Disproofs />}
      <BallotForm />
    </div>
  );
}
