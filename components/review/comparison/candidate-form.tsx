'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import {
  type DispositionDraft,
  dispositionBody,
  unanswered,
} from '@/components/review/comparison/disposition-draft';
import { ExclusionFields } from '@/components/review/comparison/exclusion-fields';
import { useDispositionDraft } from '@/components/review/comparison/use-disposition-draft';
import { WorksheetFields } from '@/components/review/comparison/worksheet-fields';
import classes from '@/components/review/form.module.css';
import { Missing } from '@/components/review/missing';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { CandidateView } from '@/lib/domain/projection-view';
import { COMPONENTS } from '@/lib/domain/worksheet';

const words = text.review.comparison;

const missingIn = (draft: DispositionDraft): readonly string[] => {
  if (draft.choice === null) return [words.choiceMissing];
  if (dispositionBody(draft)) return [];
  if (draft.choice === 'excluded') return [words.differenceMissing];
  const keys = unanswered(draft.worksheet);
  return COMPONENTS.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
};

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
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focus) form.current?.focus();
  }, [focus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const body = dispositionBody(draft);
    if (body)
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
        <WorksheetFields worksheet={draft.worksheet} onChange={(worksheet) => change({ worksheet })} />
      ) : null}
      {tried ? <Missing items={missingIn(draft)} /> : null}
      <ProblemAlert error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" size="sm" loading={act.isPending}>
          {words.save(image.mark)}
        </Button>
        <span className={classes.quiet} role="status">
          {disposition ? words.saved(text.review.disposition[disposition.choice]) : ''}
        </span>
      </div>
    </form>
  );
}
