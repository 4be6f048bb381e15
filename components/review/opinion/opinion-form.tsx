'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { retained } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { keepEnter } from '@/components/review/keep-enter';
import { Missing } from '@/components/review/missing';
import { fromKey, OPINION_OPTIONS, toKey } from '@/components/review/opinion/opinion-options';
import { StageHead } from '@/components/review/stage-head';
import { useDraft } from '@/components/review/use-draft';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Opinion } from '@/lib/domain/opinion';

const words = text.review.opinion;

/** One opinion for each retained candidate, sealed before anything else is seen. */
export function OpinionForm() {
  const { view, setCurrent, look } = useDesk();
  const [draft, change] = useDraft<Record<string, Opinion>>('opinion', {});
  const [tried, setTried] = useState(false);
  const act = useAct();
  const candidates = retained(view);
  const missing = candidates.filter(({ key }) => draft[key] === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    const opinions = Object.fromEntries(candidates.map(({ key }) => [key, draft[key]]));
    act.mutate({ path: 'seal', body: { opinions, view: look.current } });
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={keepEnter}>
      <StageHead title={words.title}>{words.lead}</StageHead>
      {candidates.length === 0 ? <p>{words.noneRetained}</p> : null}
      {candidates.map(({ key, image }) => (
        <div key={key} className={classes.block}>
          <ChoiceGroup
            legend={words.about(image.mark)}
            options={OPINION_OPTIONS}
            value={toKey(draft[key])}
            onChange={(value) => {
              setCurrent(key);
              change({ [key]: fromKey(value) });
            }}
          />
        </div>
      ))}
      <Notice>{words.final}</Notice>
      {tried ? <Missing items={missing.map(({ image }) => words.about(image.mark))} /> : null}
      <ProblemAlert error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" size="sm" loading={act.isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
