'use client';

import Link from 'next/link';
import { AcknowledgeButton } from '@/components/audit/log/acknowledge-button';
import classes from '@/components/audit/log/log-book.module.css';
import type { LogBook, LogFault } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';

const words = text.audit.log.faults;

function About({ chain }: { readonly chain: string }) {
  const match = /^match:(.+)$/.exec(chain)?.[1];
  return (
    <p className={classes.found}>
      {words.about}{' '}
      {match ? (
        <Link href={`/matches/${match}`} prefetch={false}>
          {match}
        </Link>
      ) : (
        chain.replace(/^desk:/, '')
      )}
    </p>
  );
}

function Fault({ fault, book }: { readonly fault: LogFault; readonly book: LogBook }) {
  const zone = useZone();
  const { acknowledgedAt, acknowledgedBy, reason } = fault;
  const at = (instant: string) => formatTime(instant, 'both', zone);
  return (
    <li className={classes.fault}>
      <p>{fault.what}</p>
      {fault.chain === null ? null : <About chain={fault.chain} />}
      <p className={classes.found}>{words.found(words.finders[fault.by], at(fault.foundAt))}</p>
      {acknowledgedAt === null ? (
        <AcknowledgeButton fault={fault} />
      ) : (
        <p className={classes.found}>
          {words.acknowledged(book.people[acknowledgedBy ?? ''] ?? acknowledgedBy ?? '', at(acknowledgedAt))}:{' '}
          {reason}
        </p>
      )}
    </li>
  );
}

/** What is wrong and nobody has taken note of, then what somebody has. */
export function Faults({ book }: { readonly book: LogBook }) {
  const open = book.faults.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const earlier = book.faults.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  return (
    <Section title={words.title} hint={open.length > 0 ? words.effect : null}>
      {open.length === 0 ? <p>{words.none}</p> : null}
      <ul className={classes.list}>
        {open.map((fault) => (
          <Fault key={fault.id} fault={fault} book={book} />
        ))}
      </ul>
      {earlier.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{words.earlier}</summary>
          <ul className={classes.list}>
            {earlier.map((fault) => (
              <Fault key={fault.id} fault={fault} book={book} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
