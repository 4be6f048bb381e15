'use client';

import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { keyState } from '@/components/admin/integrators/key-state';
import classes from '@/components/integration/integration.module.css';
import { RetireKey } from '@/components/integration/retire-key';
import { SucceedKey } from '@/components/integration/succeed-key';
import type { OwnKey } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Tag } from '@/components/ui/tag';
import { Time, useZone } from '@/components/ui/time';
import { keyStands } from '@/lib/domain/integrator';

const words = text.integration.keys;

interface KeyRowProps {
  readonly apiKey: OwnKey;
  readonly onRetire: () => void;
}

function KeyRow({ apiKey, onRetire }: KeyRowProps) {
  const zone = useZone();
  const acts = apiKey.own && keyStands(apiKey, new Date().toISOString());
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <code>{apiKey.prefix}…</code> {apiKey.own ? <Tag>{words.own}</Tag> : null}
      </Table.Th>
      <Table.Td>{apiKey.scopes.join(', ')}</Table.Td>
      <Table.Td>
        <Time at={apiKey.createdAt} style="date" />
      </Table.Td>
      <Table.Td>{apiKey.lastUsedAt ? <Time at={apiKey.lastUsedAt} /> : words.never}</Table.Td>
      <Table.Td>{keyState(apiKey, zone)}</Table.Td>
      <Table.Td>
        {acts ? (
          <div className={classes.acts}>
            <SucceedKey apiKey={apiKey} />
            <Button size="compact-xs" aria-label={words.retireOf(apiKey.prefix)} onClick={onRetire}>
              {words.retire}
            </Button>
          </div>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

interface OwnKeyTableProps {
  readonly name: string;
  readonly keys: readonly OwnKey[];
}

/** All keys of the integrator, newest first; one's own can be renewed and retired. */
export function OwnKeyTable({ name, keys }: OwnKeyTableProps) {
  const [retiring, retire] = useState<OwnKey | null>(null);
  return (
    <TableFrame>
      <Table aria-label={words.of(name)} verticalSpacing={6}>
        <HeadRow acts titles={[words.begins, words.scopes, words.created, words.used, words.state]} />
        <Table.Tbody>
          {keys.toReversed().map((key) => (
            <KeyRow key={key.id} apiKey={key} onRetire={() => retire(key)} />
          ))}
        </Table.Tbody>
      </Table>
      <RetireKey apiKey={retiring} onClose={() => retire(null)} />
    </TableFrame>
  );
}
