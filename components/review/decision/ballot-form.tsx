'use client';

import { Button, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { meOptions } from '@/components/queries/me';
import { useCastVote } from '@/components/review/act/use-act';
import { WhatChanged } from '@/components/review/act/what-changed';
import { markOf } from '@/components/review/candidates';
import { ApprovalFields } from '@/components/review/decision/approval-fields';
import {
  EMPTY_BALLOT,
  finishedBallot,
  gapsIn,
  possibleVerdicts,
} from '@/components/review/decision/ballot-draft';
import { ReasonFields } from '@/components/review/decision/reason-fields';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { keepEnter } from '@/components/review/keep-enter';
import { Missing } from '@/components/review/missing';
import { useDraft } from '@/components/review/use-draft';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.review.decision;

/** The vote: verdict, what it rests on, reasons, limits, and the password for exactly this. */
export function BallotForm() {
  const { view } = useDesk();
  const [draft, change] = useDraft('decision', EMPTY_BALLOT);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const cast = useCastVote();
  const { data: me } = useQuery(meOptions());
  // People of a practice desk have no password: their click confirms.
  const passwordless = me?.practice === true;
  const gaps = gapsIn(draft, view);
  const missing = [
    ...gaps.map((gap) => words.gaps[gap]),
    ...(password === '' && !passwordless ? [words.gaps.password] : []),
  ];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const ballot = finishedBallot(draft);
    if (!ballot || missing.length > 0) return;
    // The password never outlives its one use, whatever comes of it.
    cast.mutate({ ballot, password }, { onSettled: () => setPassword('') });
    setTried(false);
  };

  return (
    <form className={classes.block} aria-label={words.form} onSubmit={submit} onKeyDown={keepEnter}>
      <ChoiceGroup
        legend={words.verdict}
        options={possibleVerdicts(view).map((value) => ({
          value,
          label: words.verdicts[value],
          hint: words.verdictHints[value],
          disabled: value === 'approve' && !view.gate.open,
        }))}
        value={draft.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      {view.gate.open ? null : (
        <Notice title={words.gateClosed}>
          <ul className={classes.bullets}>
            {view.gate.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {draft.verdict === 'approve' ? <ApprovalFields draft={draft} onChange={change} /> : null}
      <ReasonFields draft={draft} onChange={change} />
      <PasswordInput
        label={words.password}
        description={passwordless ? words.passwordPractice : words.passwordHint}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {tried ? <Missing items={missing} /> : null}
      <ProblemAlert error={cast.error}>
        <WhatChanged error={cast.error} />
      </ProblemAlert>
      <div className={classes.actions}>
        <Button type="submit" variant="filled" size="sm" loading={cast.isPending}>
          {draft.verdict === null
            ? words.cast
            : words.castAs(
                words.verdicts[draft.verdict],
                markOf(view, draft.verdict === 'approve' ? draft.candidate : null),
              )}
        </Button>
      </div>
      <p className={classes.quiet}>{words.takeBackHint}</p>
    </form>
  );
}
