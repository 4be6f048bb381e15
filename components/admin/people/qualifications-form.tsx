'use client';

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { endOfDay } from '@/components/admin/end-of-day';
import { qualificationLine } from '@/components/admin/people/qualification-line';
import { usePeopleChange } from '@/components/admin/people/use-people-change';
import { grantQualification, type PersonEntry, revokeQualification } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useZone } from '@/components/ui/time';

const words = text.admin.people.qualification;

function Held({ entry }: { readonly entry: PersonEntry }) {
  const zone = useZone();
  const revoke = usePeopleChange(revokeQualification);
  return (
    <>
      <ul className={classes.lines}>
        {entry.qualifications.map((q) => (
          <li key={q.id}>
            <span>{qualificationLine(q, zone)}</span>
            {q.revokedAt === null ? (
              <Button
                size="compact-xs"
                aria-label={words.revokeOf(q.kind)}
                disabled={revoke.isPending}
                onClick={() => revoke.mutate(q.id)}
              >
                {words.revoke}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemAlert error={revoke.error} />
    </>
  );
}

/** Grants a qualification until a day, inclusive; revoking keeps it on record. */
export function QualificationsForm({ entry }: { readonly entry: PersonEntry }) {
  const [kind, setKind] = useState('');
  const [day, setDay] = useState('');
  const grant = usePeopleChange(() => grantQualification(entry.person.id, kind.trim(), endOfDay(day)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    grant.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <h3>{text.admin.people.qualifications}</h3>
      {entry.qualifications.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <Held entry={entry} />
      )}
      <div className={classes.pair}>
        <TextInput
          required
          label={words.kind}
          description={words.kindHelp}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={words.expiresAt}
          description={words.expiresHelp}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <ProblemAlert error={grant.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={grant.isPending}>
          {words.grant}
        </Button>
        <span role="status">{grant.isSuccess ? words.granted : ''}</span>
      </div>
    </form>
  );
}
