'use client';

import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { usePeopleChange } from '@/components/admin/people/use-people-change';
import { type PersonEntry, setPassword } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.admin.people;

/** For somebody who forgot theirs. With several accounts, the first one's. */
export function PasswordForm({ entry: { person, accounts } }: { readonly entry: PersonEntry }) {
  const [password, choose] = useState('');
  const account = accounts[0]?.id ?? '';
  const save = usePeopleChange(() => setPassword(person.id, account, password));
  if (account === '') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: () => choose('') });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <PasswordInput
        label={words.newPassword}
        description={words.newPasswordHelp}
        required
        minLength={12}
        autoComplete="new-password"
        value={password}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <ProblemAlert error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {words.setPassword}
        </Button>
        <span role="status">{save.isSuccess ? words.passwordSet : ''}</span>
      </div>
    </form>
  );
}
