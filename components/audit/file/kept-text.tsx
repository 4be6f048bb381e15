'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { laidOut, notesIn } from '@/components/audit/file/kept-aside';
import classes from '@/components/audit/file/sent.module.css';
import { asideOptions } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Arrived } from '@/lib/domain/beside-events';

const words = text.audit.file.sent;

interface KeptTextProps {
  readonly matchId: string;
  readonly arrived: Arrived;
  readonly purged: boolean;
}

/** A provider's own words, fetched when somebody asks for them. */
export function KeptText({ matchId, arrived: { seq, aside }, purged }: KeptTextProps) {
  const [open, setOpen] = useState(false);
  const { data, error, isPending } = useQuery({ ...asideOptions(matchId, aside.key), enabled: open });
  if (purged) return words.purged;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.showOf(seq)}>{words.show(aside.bytes.toLocaleString('en-GB'))}</summary>
      {error ? <ProblemAlert error={error} /> : null}
      {open && isPending ? <Loading what={words.loading} /> : null}
      {data ? (
        <>
          {data.cut ? <p>{words.cut}</p> : null}
          {notesIn(data).map((note) => (
            <p key={note}>{note}</p>
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <pre className={classes.kept} tabIndex={0}>
            {laidOut(data)}
          </pre>
        </>
      ) : null}
    </details>
  );
}
