'use client';

import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { keyState } from '@/components/admin/integrators/key-state';
import { RevokeKey } from '@/components/admin/integrators/revoke-key';
import type { IntegratorEntry, PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time, useZone } from '@/components/ui/time';

const words = text.admin.integrators;

type Key = IntegratorEntry['keys'][number];

interface KeyTableProps {
  readonly name: string;
  readonly keys: readonly Key[];
  readonly people: readonly PersonEntry[];
  readonly manages: boolean;
}

/** Keys are told apart by their first characters; the rest is known to nobody here. */
export function KeyTable({ name, keys, people, manages }: KeyTableProps) {
  const zone = useZone();
  const [revoking, setRevoking] = useState<Key | null>(null);
  const holder = (id: string) => people.find(({ person }) => person.id === id)?.person.name ?? id;
  return (
    <TableFrame>
      <Table aria-label={words.keysOf(name)} verticalSpacing={6}>
        <HeadRow
          acts
          titles={[words.key.begins, words.key.scopes, words.key.holder, words.key.created, words.key.state]}
        />
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Th scope="row">
                <code>{key.prefix}…</code>
              </Table.Th>
              <Table.Td>{key.scopes.join(', ')}</Table.Td>
              <Table.Td>{key.holder === null ? words.holderNone : holder(key.holder)}</Table.Td>
              <Table.Td>
                <Time at={key.createdAt} style="date" />
              </Table.Td>
              <Table.Td>{keyState(key, zone)}</Table.Td>
              <Table.Td>
                {manages && key.revokedAt === null ? (
                  <Button
                    size="compact-xs"
                    aria-label={words.key.revokeOf(key.prefix)}
                    onClick={() => setRevoking(key)}
                  >
                    {words.key.revoke}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />
    </TableFrame>
  );
}
