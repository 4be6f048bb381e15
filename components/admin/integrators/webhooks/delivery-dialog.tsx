'use client';

import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import classes from '@/components/admin/admin.module.css';
import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import { deliveryOptions, resendDelivery } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { HeadRow } from '@/components/ui/head-row';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';
import type { Attempt, WebhookEndpoint } from '@/lib/domain/webhook';

const words = text.admin.webhooks.deliveries;

function AttemptTable({ attempts }: { readonly attempts: readonly Omit<Attempt, 'delivery'>[] }) {
  if (attempts.length === 0) return <p className={classes.quiet}>{words.noAttempts}</p>;
  return (
    <TableFrame>
      <Table aria-label={words.attempts} verticalSpacing={4}>
        <HeadRow titles={[words.at, words.took, words.answer, words.fault]} />
        <Table.Tbody>
          {attempts.map(({ n, at, ms, status, error }) => (
            <Table.Tr key={n}>
              <Table.Th scope="row">
                <Time at={at} style="exact" />
              </Table.Th>
              <Table.Td>{words.ms(ms)}</Table.Td>
              <Table.Td>{status ?? words.noAnswer}</Table.Td>
              <Table.Td>{error ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

interface DeliveryProps {
  readonly endpoint: WebhookEndpoint;
  readonly id: string;
  readonly manages: boolean;
  readonly onClose: () => void;
}

function DeliveryFile({ endpoint, id, manages, onClose }: DeliveryProps) {
  const { data, error } = useQuery(deliveryOptions(endpoint.id, id));
  const resend = useWebhookChange(() => resendDelivery(endpoint.id, id), onClose);
  return (
    <div className={classes.form}>
      <p className={classes.long}>
        {words.id}: <code>{id}</code>
      </p>
      {data ? <AttemptTable attempts={data.attempts} /> : null}
      <ProblemAlert error={error ?? resend.error} />
      <div className={classes.acts}>
        <span className={classes.quiet}>{manages ? words.againHelp : ''}</span>
        <span className={classes.spring} />
        <Button onClick={onClose}>{text.common.close}</Button>
        {manages && endpoint.disabledAt === null ? (
          <Button variant="filled" loading={resend.isPending} onClick={() => resend.mutate(undefined)}>
            {words.again}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** One delivery with each of its attempts, and the way to send it again. */
export function DeliveryDialog(props: Omit<DeliveryProps, 'id'> & { readonly id: string | null }) {
  const { id, onClose } = props;
  return (
    <Dialog title={words.title} open={id !== null} onClose={onClose} wide>
      {id === null ? null : <DeliveryFile {...props} id={id} />}
    </Dialog>
  );
}
