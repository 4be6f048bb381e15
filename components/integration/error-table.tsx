import { Table } from '@mantine/core';
import classes from '@/components/integration/integration.module.css';
import type { OwnIntegration } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';

const words = text.integration.errors;

/** Newest first. Of a request only its method and bare address were kept. */
export function ErrorTable({
  integration: { integrator, errors },
}: {
  readonly integration: OwnIntegration;
}) {
  if (errors.length === 0) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <TableFrame>
      <Table aria-label={words.of(integrator.name)} verticalSpacing={4}>
        <HeadRow titles={[words.at, words.problem, words.route, words.key, words.instance]} />
        <Table.Tbody>
          {errors.map((error) => (
            <Table.Tr key={error.id}>
              <Table.Th scope="row">
                <Time at={error.at} style="exact" />
              </Table.Th>
              <Table.Td>
                {error.status} <code>{error.code}</code>
              </Table.Td>
              <Table.Td className={classes.long}>{error.route}</Table.Td>
              <Table.Td>
                <code>{error.prefix}…</code>
              </Table.Td>
              <Table.Td className={classes.long}>
                <code>{error.instance.replace('urn:uuid:', '')}</code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
