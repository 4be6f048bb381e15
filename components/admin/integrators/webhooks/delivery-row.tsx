'use client';

import { Button, Table } from '@mantine/core';
import * as text from '@/components/text/en';
import { shortId } from '@/components/ui/short-id';
import { Time } from '@/components/ui/time';
import type { Delivery } from '@/lib/domain/webhook';

const words = text.admin.webhooks;

interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly onOpen: () => void;
}

/** One message: what it tells, where it stands in the feed, and how far it has come. */
export function DeliveryRow({ delivery, onOpen }: DeliveryRowProps) {
  const { id, type, kind, resendOf, position, createdAt, state, tries, nextAt } = delivery;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {type === 'webhook.test' ? words.deliveries.test : words.types[type]}
        {kind === 'resend' && resendOf ? ` (${words.deliveries.resend(shortId(resendOf))})` : ''}
      </Table.Th>
      <Table.Td>{position ?? ''}</Table.Td>
      <Table.Td>
        <Time at={createdAt} style="exact" />
      </Table.Td>
      <Table.Td>{words.states[state]}</Table.Td>
      <Table.Td>{tries}</Table.Td>
      <Table.Td>{state === 'waiting' ? <Time at={nextAt} style="exact" /> : ''}</Table.Td>
      <Table.Td>
        <Button size="compact-xs" aria-label={words.deliveries.openOf(id)} onClick={onOpen}>
          {words.deliveries.open}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
