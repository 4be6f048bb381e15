'use client';

import classes from '@/components/audit/file/file.module.css';
import { shownItem } from '@/components/audit/file/names';
import type { RecordProps } from '@/components/audit/file/person-round';
import * as text from '@/components/text/en';
import { Time } from '@/components/ui/time';

const words = text.audit.file.record;

/** The exposure receipt: the ordered list of what a person was shown, and when. */
export function Receipt({ record: { exposures }, view }: RecordProps) {
  if (exposures.length === 0) return null;
  return (
    <details>
      <summary>
        {words.receipt}: {words.receiptCount(exposures.length)}
      </summary>
      <p className={classes.quiet}>{words.receiptHint}</p>
      <ol className={classes.receipt}>
        {exposures.map((exposure) => (
          <li key={`${exposure.seq} ${exposure.item}`}>
            <Time at={exposure.at} style="exact" />
            <span>{shownItem(view, exposure.item)}</span>
            <span className={classes.quiet}>{words.stages[exposure.stage]}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
