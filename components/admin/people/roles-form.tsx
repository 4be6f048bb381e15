'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { RoleChoice } from '@/components/admin/people/role-choice';
import { usePeopleChange } from '@/components/admin/people/use-people-change';
import { setRoles } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Person, Role } from '@/lib/domain/person';

const words = text.admin.people;

/** Sets the roles of somebody else, all at once. */
export function RolesForm({ person }: { readonly person: Person }) {
  const [roles, choose] = useState<readonly Role[]>(person.roles);
  const save = usePeopleChange(() => setRoles(person.id, roles));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <RoleChoice value={roles} onChange={choose} />
      <ProblemAlert error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {words.saveRoles}
        </Button>
        <span role="status">{save.isSuccess ? words.rolesSaved(person.name) : ''}</span>
      </div>
    </form>
  );
}
