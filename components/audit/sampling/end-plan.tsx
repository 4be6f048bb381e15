'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSamplingChange } from '@/components/audit/sampling/use-sampling-change';
import { endPlan } from '@/components/queries/sampling';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import classes from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';

const { end: words, plans } = text.audit.sampling;

/** Asks first: an ended plan draws no more, and its secret is published. */
export function EndPlan({ plan }: { readonly plan: SamplingPlan }) {
  const [open, setOpen] = useState(false);
  const end = useSamplingChange(() => endPlan(plan.id));
  const begin = () => {
    end.reset();
    setOpen(true);
  };
  return (
    <>
      <Button size="xs" aria-label={plans.endOf(plan.name)} onClick={begin}>
        {plans.end}
      </Button>
      <Dialog title={words.title(plan.name)} open={open} onClose={() => setOpen(false)}>
        <div className={classes.form}>
          <p>{words.text}</p>
          <ProblemAlert error={end.error} />
          <div className={classes.actions}>
            <Button onClick={() => setOpen(false)}>{text.common.cancel}</Button>
            <Button variant="filled" loading={end.isPending} onClick={() => end.mutate(undefined)}>
              {words.confirm}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
