import { Findable } from '@/components/reference/find';
import classes from '@/components/reference/reference.module.css';
import { Said } from '@/components/reference/said';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import { REFUSALS } from '@/lib/domain/refusal-codes';

const words = text.reference;

/** Every code of the desk, with an anchor: a problem document's `type` leads here. */
export function ProblemList() {
  return (
    <Section title={words.problems} hint={words.problemsLead}>
      <dl className={classes.problems}>
        {Object.entries(REFUSALS).map(([code, { status, title, remedy }]) => (
          <Findable key={code} entry={`problem-${code}`}>
            <dt id={`problem-${code}`} tabIndex={-1}>
              <code>{code}</code> {status}
            </dt>
            <dd>
              {title} <Said text={remedy} />
            </dd>
          </Findable>
        ))}
      </dl>
    </Section>
  );
}
