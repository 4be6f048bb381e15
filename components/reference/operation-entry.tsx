import { FoldedCode } from '@/components/reference/code-block';
import { curlOf } from '@/components/reference/curl';
import { Findable } from '@/components/reference/find';
import { MediaSection } from '@/components/reference/media-section';
import { type Entry, isProblemAnswer, type Operation } from '@/components/reference/open-api';
import { OperationProblems } from '@/components/reference/operation-problems';
import { ParameterTable } from '@/components/reference/parameter-table';
import classes from '@/components/reference/reference.module.css';
import { TryIt } from '@/components/reference/try-it';
import { tryRequest } from '@/components/reference/try-request';
import * as text from '@/components/text/en';

const words = text.reference;

function Bodies({ operation }: { readonly operation: Operation }) {
  return Object.entries(operation.requestBody?.content ?? {}).map(([type, media]) => (
    <div key={type} className={classes.part}>
      <h4>{words.bodyAs(type)}</h4>
      <MediaSection media={media} label={words.bodyAs(type)} />
    </div>
  ));
}

function Answers({ operation }: { readonly operation: Operation }) {
  const answers = Object.entries(operation.responses).filter(([, answer]) => !isProblemAnswer(answer));
  return answers.map(([status, { description, content }]) => (
    <div key={status} className={classes.part}>
      <h4>
        {status} <span className={classes.quiet}>{description}</span>
      </h4>
      {Object.entries(content ?? {}).map(([type, media]) => (
        <MediaSection key={type} media={media} label={`${status} ${type}`} />
      ))}
    </div>
  ));
}

/** One operation: folded to its line, with everything that the document says of it inside. */
export function OperationEntry({ entry }: { readonly entry: Entry }) {
  const { method, path, operation } = entry;
  const request = tryRequest(entry);
  return (
    <Findable entry={operation.operationId}>
      <details id={operation.operationId} className={classes.operation}>
        <summary>
          <h3>
            <span className={classes.method}>{method}</span> <code>{path}</code>
          </h3>
          <span className={classes.summary}>{operation.summary}</span>
        </summary>
        <div className={classes.inside}>
          <p className={classes.quiet}>
            {words.needs} <code>{operation['x-permit']?.join(', ')}</code>
          </p>
          <ParameterTable parameters={operation.parameters} />
          <Bodies operation={operation} />
          <Answers operation={operation} />
          <OperationProblems operation={operation} />
          <FoldedCode title={words.inCurl} value={curlOf(entry)} />
          {request ? <TryIt request={request} /> : null}
        </div>
      </details>
    </Findable>
  );
}
