'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import classes from '@/components/entry/entry.module.css';
import { EntryFrame } from '@/components/entry/entry-frame';
import { PracticePeople } from '@/components/entry/practice-people';
import { useSignIn } from '@/components/entry/use-sign-in';
import { practiceOptions } from '@/components/queries/entry';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';

/** Name and password; on a practice desk its people come first, one press each. */
export function SignIn({ next }: { readonly next: string | null }) {
  const { data: practice } = useQuery(practiceOptions());
  const enter = useSignIn(next);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const people = practice?.practice ? practice.people : [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ login, password });
  };

  return (
    <EntryFrame title={text.entry.signIn}>
      {people.length > 0 ? (
        <>
          <PracticePeople
            people={people}
            busy={enter.isPending}
            onPick={(person) => enter.mutate({ practice: person })}
          />
          <h2 className={classes.other}>{text.entry.orPassword}</h2>
        </>
      ) : null}
      <form method="post" onSubmit={submit} className={classes.form}>
        <TextInput
          label={text.entry.login}
          name="login"
          autoComplete="username"
          required
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.entry.password}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemAlert error={enter.error} />
        <Button type="submit" variant="filled" size="sm" loading={enter.isPending}>
          {text.entry.signIn}
        </Button>
      </form>
    </EntryFrame>
  );
}
