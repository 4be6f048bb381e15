'use client';

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSamplingChange } from '@/components/audit/sampling/use-sampling-change';
import { concludeRecheck } from '@/components/queries/sampling';
import { Missing } from '@/components/review/missing';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import classes from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { FINDINGS, type Finding } from '@/lib/domain/recheck';

const words = text.audit.sampling.conclude;

interface ConcludeFormProps {
  readonly match: string;
  readonly recheck: string;
  readonly onDone: () => void;
}

/** A finding and its reason; neither is chosen beforehand. */
export function ConcludeForm({ match, recheck, onDone }: ConcludeFormProps) {
  const [finding, setFinding] = useState<Finding | null>(null);
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const conclude = useSamplingChange((found: Finding) => concludeRecheck(match, recheck, found, said.trim()));
  const missing = [
    ...(finding === null ? [words.missing.finding] : []),
    ...(said.trim() === '' ? [words.missing.words] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(missing.length > 0);
    if (finding !== null && missing.length === 0) conclude.mutate(finding, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{words.effect}</p>
      <ChoiceGroup
        legend={words.finding}
        options={FINDINGS.map((value) => ({
          value,
          label: words.findings[value],
          hint: words.hints[value],
        }))}
        value={finding}
        onChange={setFinding}
      />
      <Textarea
        label={words.words}
        description={words.wordsHint}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        rows={4}
        maxLength={2000}
      />
      {tried ? <Missing items={missing} /> : null}
      <ProblemAlert error={conclude.error} />
      <div className={classes.actions}>
        <Button onClick={onDone}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={conclude.isPending}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
