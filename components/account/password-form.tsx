'use client';

import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import classes from '@/components/account/account.module.css';
import { type PasswordDraft, passwordErrors } from '@/components/account/password-errors';
import { changePassword } from '@/components/queries/account';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.account;
const EMPTY: PasswordDraft = { current: '', next: '', again: '' };

/** One's own password, with the current one. */
export function PasswordForm() {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setDraft(EMPTY);
      setTried(false);
    },
  });
  const errors = passwordErrors(draft);
  const field = (name: keyof PasswordDraft) => ({
    name,
    required: true,
    value: draft[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.next || errors.again) return;
    change.mutate({ current: draft.current, next: draft.next });
  };

  return (
    <form method="post" onSubmit={submit} className={classes.form}>
      <PasswordInput {...field('current')} label={words.current} autoComplete="current-password" />
      <PasswordInput
        {...field('next')}
        label={words.next}
        description={words.nextHint}
        autoComplete="new-password"
        error={tried ? errors.next : null}
      />
      <PasswordInput
        {...field('again')}
        label={words.again}
        autoComplete="new-password"
        error={tried ? errors.again : null}
      />
      <ProblemAlert error={change.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={change.isPending}>
          {words.change}
        </Button>
        <span role="status">{change.isSuccess ? words.changed : ''}</span>
      </div>
    </form>
  );
}
