'use client';

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { firstToShow } from '@/components/review/candidates';
import { CandidateForm } from '@/components/review/comparison/candidate-form';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { StageHead } from '@/components/review/stage-head';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.review.comparison;

/** Every candidate is excluded or retained; then the comparison is finished as a whole. */
export function ComparisonForm() {
  const { view, current, setCurrent } = useDesk();
  const finish = useAct();
  const progress = useRef<HTMLParagraphElement>(null);
  const [led, setLed] = useState<string | null>(null);
  const all = view.candidates ?? [];
  const open = all.filter(({ disposition }) => disposition === null);
  const candidate = all.find(({ key }) => key === current);

  const goOn = (saved: string) => {
    const next = open.find(({ key }) => key !== saved);
    if (!next) return progress.current?.focus();
    setLed(next.key);
    setCurrent(next.key);
  };

  return (
    <div className={classes.form}>
      <StageHead title={words.title}>{words.lead}</StageHead>
      {candidate ? (
        <CandidateForm
          key={candidate.key}
          candidate={candidate}
          focus={led === candidate.key}
          onSaved={goOn}
        />
      ) : null}
      <div className={classes.block}>
        <p ref={progress} tabIndex={-1} className={classes.quiet} role="status">
          {words.progress(all.length - open.length, all.length)}
        </p>
        <ProblemAlert error={finish.error} />
        <div className={classes.actions}>
          <Button
            size="sm"
            variant={open.length === 0 ? 'filled' : 'default'}
            disabled={open.length > 0}
            loading={finish.isPending}
            onClick={() =>
              finish.mutate(
                { path: 'comparison-finish' },
                { onSuccess: (next) => setCurrent(firstToShow(next) ?? '') },
              )
            }
          >
            {words.finish}
          </Button>
        </div>
        <p className={classes.quiet}>{words.final}</p>
      </div>
    </div>
  );
}
