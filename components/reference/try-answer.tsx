import { CodeBlock } from '@/components/reference/code-block';
import classes from '@/components/reference/reference.module.css';
import type { Told } from '@/components/reference/send-request';
import * as text from '@/components/text/en';

const words = text.reference;

/** Status, the headers that matter, and the body. */
export function TryAnswer({ told: { status, headers, body } }: { readonly told: Told }) {
  return (
    <section aria-label={words.answer} className={classes.part}>
      <p role="status">
        {words.answer}: <strong>{status}</strong>
      </p>
      <CodeBlock value={headers.join('\n')} />
      {body === '' ? <p className={classes.quiet}>{words.answerEmpty}</p> : <CodeBlock value={body} />}
    </section>
  );
}
