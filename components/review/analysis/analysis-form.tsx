'use client';

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import {
  EMPTY_ANALYSIS,
  finishedAnalysis,
  type Grade,
  QUALITIES,
  ungraded,
} from '@/components/review/analysis/analysis-draft';
import { ProbeFacts } from '@/components/review/analysis/probe-facts';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { keepEnter } from '@/components/review/keep-enter';
import { Missing } from '@/components/review/missing';
import { StageHead } from '@/components/review/stage-head';
import { useDraft } from '@/components/review/use-draft';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { GRADES } from '@/lib/domain/review';

const words = text.review.analysis;
const grades = GRADES.map((value) => ({ value, label: words.grades[value] }));
const suitabilities = GRADES.map((value) => ({ value, label: words.suitabilities[value] }));

/** The probe alone, graded before any candidate can colour the eye. */
export function AnalysisForm() {
  const { view } = useDesk();
  const [draft, change] = useDraft('analysis', EMPTY_ANALYSIS);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const missing = [
    ...(draft.faceConfirmed || draft.suitability === 'unsuitable' ? [] : [words.faceConfirmed]),
    ...ungraded(draft).map((name) => words.fields[name]),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const body = finishedAnalysis(draft);
    if (body && missing.length === 0) act.mutate({ path: 'analysis', body });
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={keepEnter}>
      <StageHead title={words.title}>{words.lead}</StageHead>
      <Check
        label={words.faceConfirmed}
        hint={view.probe.image.faceBox ? words.faceBoxHint : words.noFaceBox}
        checked={draft.faceConfirmed}
        onChange={(faceConfirmed) => change({ faceConfirmed })}
      />
      <div className={classes.grades}>
        {QUALITIES.map((name) => (
          <ChoiceGroup<Grade>
            key={name}
            line
            legend={words.fields[name]}
            options={grades}
            value={draft[name]}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <ChoiceGroup<Grade>
        legend={words.fields.suitability}
        hint={words.suitabilityHint}
        options={suitabilities}
        value={draft.suitability}
        onChange={(suitability) => change({ suitability })}
      />
      <Textarea
        label={words.notes}
        description={words.notesHint}
        rows={3}
        maxLength={4000}
        value={draft.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      <ProbeFacts />
      {tried ? <Missing items={missing} /> : null}
      <ProblemAlert error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" size="sm" loading={act.isPending}>
          {draft.suitability === 'unsuitable' ? words.submitUnsuitable : words.submit}
        </Button>
      </div>
      <p className={classes.quiet}>{words.final}</p>
    </form>
  );
}
