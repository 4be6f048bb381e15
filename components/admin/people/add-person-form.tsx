'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { RoleChoice } from '@/components/admin/people/role-choice';
import { usePeopleChange } from '@/components/admin/people/use-people-change';
import { addPerson, type NewPerson } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Role } from '@/lib/domain/person';

const words = text.admin.people;

/** A person, their account and their roles in one write. No role is chosen beforehand. */
export function AddPersonForm({ onDone }: { readonly onDone: () => void }) {
  const [roles, choose] = useState<readonly Role[]>([]);
  const add = usePeopleChange((person: NewPerson) => addPerson(person));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string) => String(fields.get(name) ?? '');
    const alsoKnownAs = field('otherNames')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const person = {
      name: field('name').trim(),
      login: field('login').trim(),
      password: field('password'),
      roles,
      alsoKnownAs,
    };
    add.mutate(person, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form} autoComplete="off">
      <TextInput name="name" label={words.name} required maxLength={200} />
      <TextInput
        name="otherNames"
        label={words.otherNames}
        description={words.otherNamesHelp}
        maxLength={1000}
      />
      <TextInput name="login" label={words.login} description={words.loginHelp} required maxLength={200} />
      <PasswordInput
        name="password"
        label={words.password}
        description={words.passwordHelp}
        required
        minLength={12}
        autoComplete="new-password"
      />
      <RoleChoice value={roles} onChange={choose} />
      <ProblemAlert error={add.error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={onDone}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={add.isPending}>
          {words.addConfirm}
        </Button>
      </div>
    </form>
  );
}
