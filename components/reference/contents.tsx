import { Fragment } from 'react';
import { Findable } from '@/components/reference/find';
import type { Group } from '@/components/reference/open-api';
import classes from '@/components/reference/reference.module.css';
import * as text from '@/components/text/en';

const words = text.reference;

/** An address that may break after a slash. */
function Broken({ path }: { readonly path: string }) {
  return (
    <span>
      {path.split(/(?<=\/)/).map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}

/** Every operation, one line each, by group. */
export function Contents({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <nav aria-label={words.contents} className={classes.contents}>
      {groups.map(({ name, entries }) => (
        <div key={name}>
          <a href={`#group-${name.replaceAll(' ', '-')}`} className={classes.group}>
            {name}
          </a>
          {entries.map((entry) => (
            <Findable key={entry.operation.operationId} entry={entry.operation.operationId}>
              <a href={`#${entry.operation.operationId}`}>
                <span className={classes.method}>{entry.method}</span>
                <Broken path={entry.path.replace('/api/v1/', '')} />
              </a>
            </Findable>
          ))}
        </div>
      ))}
      <a href="#problems" className={classes.group}>
        {words.problems}
      </a>
    </nav>
  );
}
