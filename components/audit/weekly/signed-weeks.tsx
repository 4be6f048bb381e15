'use client';

import { CountTable } from '@/components/audit/weekly/count-table';
import classes from '@/components/audit/weekly/weekly.module.css';
import type { WeeklyView } from '@/components/queries/weekly';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';
import { lastDayOf } from '@/lib/domain/weekly-review';

const words = text.audit.weekly;

/** Earlier weeks, the newest first: what was found, by whom, and what the log held then. */
export function SignedWeeks({ view }: { readonly view: WeeklyView }) {
  const zone = useZone();
  return (
    <Section title={words.history.title}>
      {view.signed.length === 0 ? <p>{words.history.none}</p> : null}
      <ul className={classes.list}>
        {view.signed.map(({ week, signedAt, person, findings, counts }) => (
          <li key={week} className={classes.signed}>
            <h3>{words.due.line(week, lastDayOf(week))}</h3>
            <p className={classes.findings}>{findings}</p>
            <p className={classes.quiet}>
              {words.history.by(view.people[person] ?? person, formatTime(signedAt, 'both', zone))}
            </p>
            <details className={classes.held}>
              <summary>{words.history.held}</summary>
              <CountTable week={week} counts={counts} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
