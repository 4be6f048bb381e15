'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { dispositionBody } from '@/components/review/comparison/disposition-draft';
import { ExclusionFields } from '@/components/review/comparison/exclusion-fields';
import { missingIn } from '@/components/review/comparison/missing-in';
import { oneSided } from '@/components/review/comparison/one-sided';
import { OneSidedQuestion } from '@/components/review/comparison/one-sided-question';
import { changedSinceSaved } from '@/components/review/comparison/unsaved-changes';
import { useDispositionDraft } from '@/components/review/comparison/use-disposition-draft';
import { WorksheetFields } from '@/components/review/comparison/worksheet-fields';
import classes from '@/components/review/form.module.css';
import { Missing } from '@/components/review/missing';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { CandidateView } from '@/lib/domain/projection-view';

const words = text.review.comparison;

interface CandidateFormProps {
  readonly candidate: CandidateView;
  /** Saving the one before led here: the focus follows. */
  readonly focus: boolean;
  readonly onSaved: (key: string) => void;
}

/** One candidate: a named difference that excludes, or the whole worksheet that retains. */
export function CandidateForm({ candidate, focus, onSaved }: CandidateFormProps) {
  const { key, image, disposition } = candidate;
  const [draft, change] = useDispositionDraft(key);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focus) form.current?.focus();
  }, [focus]);
  const body = dispositionBody(draft);
  const changed = changedSinceSaved(candidate, draft);
  const question = body?.worksheet ? oneSided(body.worksheet) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setAsked(question !== null);
    if (!body || (question && !asked)) return;
    act.mutate(
      { path: `candidates/${encodeURIComponent(key)}/disposition`, method: 'PUT', body },
      { onSuccess: () => onSaved(key) },
    );
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={classes.block}
      aria-label={words.form(image.mark)}
      onSubmit={submit}
    >
      <ChoiceGroup
        legend={words.choice(image.mark)}
        options={[
          { value: 'excluded', label: words.exclude, hint: words.excludeHint },
          { value: 'retained', label: words.retain, hint: words.retainHint },
        ]}
        value={draft.choice}
        onChange={(choice) => change({ choice })}
      />
      {draft.choice === 'excluded' ? (
        <ExclusionFields
          differences={draft.differences}
          onChange={(differences) => change({ differences })}
        />
      ) : null}
      {draft.choice === 'retained' ? (
        <WorksheetFields
          candidate={key}
          worksheet={draft.worksheet}
          onChange={(worksheet) => change({ worksheet })}
        />
      ) : null}
      {tried ? <Missing items={missingIn(draft)} /> : null}
      {asked && question && draft.choice === 'retained' ? (
        <OneSidedQuestion
          kind={question}
          other={draft.worksheet.other}
          onChange={(part) => change({ worksheet: { ...draft.worksheet, ...part } })}
        />
      ) : null}
      <ProblemAlert error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" size="sm" loading={act.isPending}>
          {words.save(image.mark)}
        </Button>
        <span className={classes.quiet} role="status">
          {disposition
            ? changed
              ? words.changed
              : words.saved(text.review.disposition[disposition.choice])
            : ''}
        </span>
      </div>
    </form>
  );
}
