'use client';

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { EventQuery } from '@/components/audit/events/event-query';
import classes from '@/components/audit/events/events.module.css';
import { exportHref } from '@/components/queries/events';
import * as text from '@/components/text/en';

const words = text.audit.events.export;

/** Plain links: the browser writes the archive to disk while it arrives, however long it is. */
export function ExportSearch({ query }: { readonly query: EventQuery }) {
  const [content, setContent] = useState(false);
  return (
    <details>
      <summary className={classes.summary}>{words.title}</summary>
      <div className={classes.export}>
        <p>{words.hint}</p>
        <Checkbox
          label={words.content}
          checked={content}
          onChange={(event) => setContent(event.currentTarget.checked)}
        />
        <div className={classes.formats}>
          <Button component="a" href={exportHref(query, 'csv', content)} download>
            {words.csv}
          </Button>
          <Button component="a" href={exportHref(query, 'ndjson', content)} download>
            {words.ndjson}
          </Button>
        </div>
      </div>
    </details>
  );
}
