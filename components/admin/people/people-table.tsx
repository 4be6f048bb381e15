'use client';

import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { ChangePerson } from '@/components/admin/people/change-person';
import { qualificationLine } from '@/components/admin/people/qualification-line';
import { useRights } from '@/components/hooks/use-rights';
import type { PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { useZone } from '@/components/ui/time';

const words = text.admin.people;

interface RowProps {
  readonly entry: PersonEntry;
  readonly own: boolean;
  readonly onChange: (() => void) | null;
}

function Row({ entry: { person, accounts, qualifications }, own, onChange }: RowProps) {
  const zone = useZone();
  const held = qualifications.filter((q) => q.revokedAt === null);
  return (
    <Table.Tr data-disabled={person.disabledAt !== null || undefined}>
      <Table.Th scope="row">
        {person.name} {own ? <span className={classes.quiet}>{words.you}</span> : null}
      </Table.Th>
      <Table.Td>
        {accounts.length === 0 ? words.noLogin : accounts.map((account) => account.login).join(', ')}
      </Table.Td>
      <Table.Td>
        {person.roles.length === 0
          ? words.noRoles
          : person.roles.map((role) => words.roles[role].name).join(', ')}
      </Table.Td>
      <Table.Td>
        {held.length === 0
          ? words.qualification.none
          : held.map((q) => <div key={q.id}>{qualificationLine(q, zone)}</div>)}
      </Table.Td>
      <Table.Td>
        {person.disabledAt === null
          ? words.enabled
          : words.disabled(formatTime(person.disabledAt, 'date', zone))}
      </Table.Td>
      <Table.Td>
        {onChange ? (
          <Button size="compact-xs" aria-label={words.changeOf(person.name)} onClick={onChange}>
            {words.change}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** Everybody on one page: a desk has tens of people, not thousands. */
export function PeopleTable({ people }: { readonly people: readonly PersonEntry[] }) {
  const rights = useRights();
  const [changing, setChanging] = useState<string | null>(null);
  const manages = rights.may('people.manage');
  return (
    <>
      <TableFrame>
        <Table verticalSpacing={6} aria-label={words.caption}>
          <HeadRow
            acts
            titles={[words.name, words.login, words.rolesOf, words.qualifications, words.state]}
          />
          <Table.Tbody>
            {people.map((entry) => (
              <Row
                key={entry.person.id}
                entry={entry}
                own={entry.person.id === rights.id}
                onChange={manages ? () => setChanging(entry.person.id) : null}
              />
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
      <ChangePerson
        entry={people.find((entry) => entry.person.id === changing) ?? null}
        onClose={() => setChanging(null)}
      />
    </>
  );
}
