'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { PlanForm } from '@/components/audit/sampling/plan-form';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling;

interface SetPlanProps {
  readonly view: SamplingView;
  /** Null: a new one. */
  readonly plan: SamplingPlan | null;
}

/** The button of a plan's form, and the form. */
export function SetPlan({ view, plan }: SetPlanProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const close = () => setOpen(false);
  const title = plan ? words.form.changeTitle(plan.name) : words.form.newTitle;
  return (
    <>
      {plan ? (
        <Button size="xs" aria-label={words.plans.changeOf(plan.name)} onClick={show}>
          {words.plans.change}
        </Button>
      ) : (
        <Button onClick={show}>{words.form.button}</Button>
      )}
      <Dialog title={title} open={open} onClose={close} wide>
        <PlanForm view={view} plan={plan} onDone={close} />
      </Dialog>
    </>
  );
}
