'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '@/components/audit/file/sent.module.css';
import { asideOptions } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Arrived } from '@/lib/domain/beside-events';

const words = text.audit.file.sent;

/** JSON with its lines, where it is whole. */
const laidOut = (content: string, cut: boolean): string =>
  cut ? content : JSON.stringify(JSON.parse(content), null, 2);

interface KeptTextProps {
  readonly matchId: string;
  readonly arrived: Arrived;
}

/** A provider's own words, fetched when somebody asks for them. */
export function KeptText({ matchId, arrived: { seq, aside } }: KeptTextProps) {
  const [open, setOpen] = useState(false);
  const { data, error, isPending } = useQuery({ ...asideOptions(matchId, aside.key), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.showOf(seq)}>{words.show(aside.bytes.toLocaleString('en-GB'))}</summary>
      {error ? <ProblemAlert error={error} /> : null}
      {open && isPending ? <Loading what={words.loading} /> : null}
      {data ? (
        <>
          {data.cut ? <p>{words.cut}</p> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <pre className={classes.kept} tabIndex={0}>
            {laidOut(data.content, data.cut)}
          </pre>
        </>
      ) : null}
    </details>
  );
}
