'use client';

import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { DeliveryDialog } from '@/components/admin/integrators/webhooks/delivery-dialog';
import { DeliveryRow } from '@/components/admin/integrators/webhooks/delivery-row';
import { deliveriesOptions } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { TableFrame } from '@/components/ui/table-frame';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

const words = text.admin.webhooks.deliveries;
const TITLES = [words.what, words.position, words.made, words.state, words.tries, words.next];

interface DeliveryTableProps {
  readonly endpoint: WebhookEndpoint;
  readonly manages: boolean;
}

/** What was and will be sent, newest first, a page at a time. */
export function DeliveryTable({ endpoint, manages }: DeliveryTableProps) {
  const [cursor, setCursor] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { data, error } = useQuery(deliveriesOptions(endpoint.id, cursor));
  if (!data) return <ProblemAlert error={error} />;
  if (data.deliveries.length === 0 && cursor === null) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <>
      <TableFrame>
        <Table aria-label={words.caption(endpoint.url)} verticalSpacing={4}>
          <HeadRow acts titles={TITLES} />
          <Table.Tbody>
            {data.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => setOpen(delivery.id)} />
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
      <nav aria-label={words.pages} className={classes.acts}>
        {cursor ? <Button onClick={() => setCursor(null)}>{words.newest}</Button> : null}
        {data.next ? <Button onClick={() => setCursor(data.next)}>{words.older}</Button> : null}
      </nav>
      <DeliveryDialog endpoint={endpoint} id={open} manages={manages} onClose={() => setOpen(null)} />
    </>
  );
}
