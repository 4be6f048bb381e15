'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import classes from '@/components/entry/entry.module.css';
import { EntryFrame } from '@/components/entry/entry-frame';
import { setUp } from '@/components/queries/entry';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';

const EMPTY = { name: '', login: '', password: '', again: '' };
const SHORTEST = 12;

const errorsOf = (form: typeof EMPTY) => ({
  password: form.password.length < SHORTEST ? text.entry.passwordShort : null,
  again: form.again === form.password ? null : text.entry.passwordsDiffer,
});

/** The first administrator, created with the link that the desk prints while there is none. */
export function Setup({ token }: { readonly token: string }) {
  const router = useRouter();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: setUp,
    onSuccess: ({ home }) => router.replace(home ?? '/sign-in'),
  });
  const errors = errorsOf(form);
  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    value: form[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.password || errors.again) return;
    create.mutate({ token, name: form.name.trim(), login: form.login.trim(), password: form.password });
  };

  return (
    <EntryFrame title={text.entry.setupTitle} lead={text.entry.setupHint}>
      <form method="post" onSubmit={submit} className={classes.form}>
        <TextInput
          {...field('name')}
          label={text.entry.name}
          description={text.entry.nameHint}
          autoComplete="name"
        />
        <TextInput
          {...field('login')}
          label={text.entry.login}
          description={text.entry.loginHint}
          autoComplete="username"
        />
        <PasswordInput
          {...field('password')}
          label={text.entry.password}
          description={text.entry.passwordHint}
          autoComplete="new-password"
          error={tried ? errors.password : null}
        />
        <PasswordInput
          {...field('again')}
          label={text.entry.passwordAgain}
          autoComplete="new-password"
          error={tried ? errors.again : null}
        />
        <ProblemAlert error={create.error} />
        <Button type="submit" variant="filled" size="sm" loading={create.isPending}>
          {text.entry.setupSubmit}
        </Button>
      </form>
    </EntryFrame>
  );
}
