'use client';

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ConditionFields } from '@/components/audit/sampling/condition-fields';
import { draftOf, EMPTY, missingIn, type PlanDraft, ruleOf } from '@/components/audit/sampling/plan-draft';
import { PlanPreview } from '@/components/audit/sampling/plan-preview';
import classes from '@/components/audit/sampling/sampling.module.css';
import { StrataFields } from '@/components/audit/sampling/strata-fields';
import { useSamplingChange } from '@/components/audit/sampling/use-sampling-change';
import { setPlan } from '@/components/queries/sampling';
import { Missing } from '@/components/review/missing';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling.form;

interface PlanFormProps {
  readonly view: SamplingView;
  readonly plan: SamplingPlan | null;
  readonly onDone: () => void;
}

/** A plan, said back in sentences while it is written. A new one begins empty: what is drawn is not the machine's to say. */
export function PlanForm({ view, plan, onDone }: PlanFormProps) {
  const [draft, setDraft] = useState<PlanDraft>(plan ? draftOf(plan) : EMPTY);
  const [tried, setTried] = useState(false);
  const save = useSamplingChange(setPlan);
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const rule = ruleOf(draft);
    setTried(missing.length > 0);
    if (rule && missing.length === 0) save.mutate({ id: plan?.id ?? null, ...rule }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <div className={classes.pair}>
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={100}
        />
        <TextInput
          label={words.share}
          description={words.shareHint}
          inputMode="decimal"
          value={draft.share}
          onChange={(event) => change({ share: event.currentTarget.value })}
          maxLength={6}
        />
      </div>
      <StrataFields view={view} draft={draft} onChange={change} />
      <ConditionFields draft={draft} onChange={change} />
      <PlanPreview view={view} draft={draft} />
      {tried ? <Missing items={missing} /> : null}
      <ProblemAlert error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {plan ? words.saveChange : words.save}
        </Button>
        <Button onClick={onDone}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}
