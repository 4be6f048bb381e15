import classes from '@/components/reference/reference.module.css';
import { Said } from '@/components/reference/said';
import type { SchemaRow } from '@/components/reference/schema-rows';
import * as text from '@/components/text/en';
import { TableFrame } from '@/components/ui/table-frame';

const words = text.reference;

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const sentence = ({ description, limits }: SchemaRow): string =>
  [description, limits.length > 0 ? `${capital(limits.join(', '))}.` : ''].filter(Boolean).join(' ');

/** Fields or parameters: name, type, meaning. A name may be broken after a dot. */
export function SchemaTable({
  rows,
  label,
}: {
  readonly rows: readonly SchemaRow[];
  readonly label: string;
}) {
  return (
    <TableFrame>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.type}</th>
            <th scope="col">{words.columns.means}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <code>{row.path}</code> {row.required ? <small>{words.required}</small> : null}
              </th>
              <td>{row.type}</td>
              <td>
                <Said text={sentence(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
