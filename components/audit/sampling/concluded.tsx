'use client';

import classes from '@/components/audit/sampling/sampling.module.css';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { useZone } from '@/components/ui/time';
import type { AnsweredRecheck } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling;

interface ConcludedProps {
  readonly concluded: NonNullable<AnsweredRecheck['concluded']>;
  readonly people: Readonly<Record<string, string>>;
}

/** What a supervisor made of a difference, in their own words. */
export function Concluded({ concluded: { finding, words: said, person, at }, people }: ConcludedProps) {
  const zone = useZone();
  return (
    <div>
      <p>
        {words.conclude.findings[finding]}.{' '}
        <span className={classes.quiet}>
          {words.differing.concluded(people[person] ?? person, formatTime(at, 'both', zone))}
        </span>
      </p>
      <p className={classes.words}>{said}</p>
    </div>
  );
}
