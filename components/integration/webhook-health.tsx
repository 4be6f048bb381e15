'use client';

import { Table } from '@mantine/core';
import classes from '@/components/integration/integration.module.css';
import type { OwnIntegration } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time, useZone } from '@/components/ui/time';

const words = text.integration.webhooks;
const admin = text.admin.webhooks;
type Endpoint = OwnIntegration['webhooks'][number];

const fares = (endpoint: Endpoint, zone: string): string => {
  const { disabledAt, disabledReason, streak, pausedUntil, lastSuccessAt } = endpoint;
  if (disabledAt !== null)
    return admin.disabled(formatTime(disabledAt, 'both', zone), admin.reasons[disabledReason ?? 'asked']);
  if (streak === 0) return lastSuccessAt === null ? words.quiet : words.fine;
  const again = pausedUntil ? `; ${admin.paused(formatTime(pausedUntil, 'exact', zone))}` : '';
  return `${admin.failures(streak)}${again}`;
};

/** How each endpoint fares, in words. */
export function WebhookHealth({
  integration: { integrator, webhooks },
}: {
  readonly integration: OwnIntegration;
}) {
  const zone = useZone();
  if (webhooks.length === 0) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <TableFrame>
      <Table aria-label={words.of(integrator.name)} verticalSpacing={4}>
        <HeadRow titles={[words.endpoint, words.fares, admin.lastSuccess]} />
        <Table.Tbody>
          {webhooks.map((endpoint) => (
            <Table.Tr key={endpoint.id}>
              <Table.Th scope="row" className={classes.long}>
                {endpoint.description ? `${endpoint.description}: ` : ''}
                {endpoint.url}
              </Table.Th>
              <Table.Td>{fares(endpoint, zone)}</Table.Td>
              <Table.Td>
                {endpoint.lastSuccessAt ? <Time at={endpoint.lastSuccessAt} /> : text.common.never}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
