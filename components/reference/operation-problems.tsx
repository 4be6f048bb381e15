import { type Operation, problemsOf } from '@/components/reference/open-api';
import classes from '@/components/reference/reference.module.css';
import * as text from '@/components/text/en';
import { TableFrame } from '@/components/ui/table-frame';
import { REFUSALS } from '@/lib/domain/refusal-codes';

const words = text.reference;

const titleOf = (code: string): string =>
  code in REFUSALS ? REFUSALS[code as keyof typeof REFUSALS].title : '';

/** What an operation may be refused with; each code leads to its line below. */
export function OperationProblems({ operation }: { readonly operation: Operation }) {
  const problems = problemsOf(operation).flatMap(([status, codes]) =>
    codes.map((code) => ({ status, code })),
  );
  return (
    <details className={classes.folded}>
      <summary>{`${words.refusals} ${problems.length}`}</summary>
      <TableFrame>
        <table className={classes.table} aria-label={words.refusals}>
          <thead>
            <tr>
              <th scope="col">{words.problemColumns.code}</th>
              <th scope="col">{words.problemColumns.status}</th>
              <th scope="col">{words.problemColumns.happened}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ status, code }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={`#problem-${code}`}>
                    <code>{code}</code>
                  </a>
                </th>
                <td>{status}</td>
                <td>{titleOf(code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
