'use client';

import { Button } from '@mantine/core';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { firstToShow } from '@/components/review/candidates';
import { CandidateForm } from '@/components/review/comparison/candidate-form';
import { changedSinceSaved } from '@/components/review/comparison/unsaved-changes';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { StageHead } from '@/components/review/stage-head';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.review.comparison;

/** Every candidate is excluded or retained; then the comparison is finished as a whole. */
export function ComparisonForm() {
  const { view, current, setCurrent, drafts } = useDesk();
  const finish = useAct();
  const progress = useRef<HTMLParagraphElement>(null);
  const [led, setLed] = useState<string | null>(null);
  const all = view.candidates ?? [];
  const open = all.filter(({ disposition }) => disposition === null);
  const [asked, setAsked] = useState('');
  const marksOfChanged = () =>
    all
      .filter((one) => changedSinceSaved(one, drafts.read(`disposition:${one.key}`)))
      .map(({ image }) => image.mark)
      .join(', ');
  const changed = useSyncExternalStore(drafts.subscribe, marksOfChanged, marksOfChanged);
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
        {changed !== '' && asked === changed ? (
          <div role="status">
            <Notice kind="attention" title={words.changedTitle(changed)}>
              {words.changedAsk}
            </Notice>
          </div>
        ) : null}
        <ProblemAlert error={finish.error} />
        <div className={classes.actions}>
          <Button
            size="sm"
            variant={open.length === 0 ? 'filled' : 'default'}
            disabled={open.length > 0}
            loading={finish.isPending}
            onClick={() => {
              if (changed !== '' && changed !== asked) return setAsked(changed);
              finish.mutate(
                { path: 'comparison-finish' },
                { onSuccess: (next) => setCurrent(firstToShow(next) ?? '') },
              );
            }}
          >
            {words.finish}
          </Button>
        </div>
        <p className={classes.quiet}>{words.final}</p>
      </div>
    </div>
  );
}
