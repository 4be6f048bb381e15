'use client';

import { Button } from '@mantine/core';
import classes from '@/components/admin/admin.module.css';
import { usePeopleChange } from '@/components/admin/people/use-people-change';
import { setDisabled } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Person } from '@/lib/domain/person';

const words = text.admin.people;

interface AccessFormProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Takes the access away, or gives it back. */
export function AccessForm({ person, onClose }: AccessFormProps) {
  const change = usePeopleChange((disabled: boolean) => setDisabled(person.id, disabled));
  const enabled = person.disabledAt === null;
  return (
    <div className={classes.form}>
      <h3>{words.access}</h3>
      {enabled ? <p className={classes.quiet}>{words.disableHelp}</p> : null}
      <ProblemAlert error={change.error} />
      <div className={classes.acts}>
        <Button loading={change.isPending} onClick={() => change.mutate(enabled)}>
          {enabled ? words.disableOf(person.name) : words.enableOf(person.name)}
        </Button>
        <span className={classes.spring} />
        <Button onClick={onClose}>{text.common.close}</Button>
      </div>
    </div>
  );
}
