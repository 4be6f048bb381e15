import { type Operation, problemsOf } from '@/components/reference/open-api';
import classes from '@/components/reference/reference.module.css';
import * as text from '@/components/text/en';

const words = text.reference;

/** What an operation may be refused with, by status; each code leads to its line below. */
export function OperationProblems({ operation }: { readonly operation: Operation }) {
  return (
    <div className={classes.part}>
      <h4>{words.problems}</h4>
      <dl className={classes.codes}>
        {problemsOf(operation).map(([status, codes]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>
              {codes.map((code) => (
                <a key={code} href={`#problem-${code}`}>
                  {code}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
