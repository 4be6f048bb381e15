'use client';

import { useDesk } from '@/components/review/desk-context';
import { EvidenceItem } from '@/components/review/evidence/evidence-item';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';

/** Where the lane's policy reveals evidence before the seal: the same items, below the form. */
export function AlongsideEvidence() {
  const { view } = useDesk();
  const before = view.stage === 'comparison' || view.stage === 'opinion';
  if (!before || !view.evidence || view.evidence.length === 0) return null;
  return (
    <section aria-label={text.review.evidence.alongside} className={classes.block}>
      <h3>{text.review.evidence.alongside}</h3>
      <p className={classes.quiet}>{text.review.evidence.alongsideHint}</p>
      <ul className={classes.list}>
        {view.evidence.map((item) => (
          <EvidenceItem key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}
