'use client';

import Link from 'next/link';
import { Conclude } from '@/components/audit/sampling/conclude';
import { Concluded } from '@/components/audit/sampling/concluded';
import { laneNames } from '@/components/audit/sampling/lane-names';
import classes from '@/components/audit/sampling/sampling.module.css';
import { sayDifference } from '@/components/audit/sampling/say-difference';
import { useRights } from '@/components/hooks/use-rights';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import type { AnsweredRecheck, SamplingView } from '@/lib/domain/sampling/sampling-view';
import { sayWhy } from '@/lib/domain/sampling/say-recheck';

const words = text.audit.sampling.differing;

interface DifferingProps {
  readonly one: AnsweredRecheck;
  readonly view: SamplingView;
}

function Differing({ one, view }: DifferingProps) {
  const rights = useRights();
  const waits = one.concluded === null;
  return (
    <li className={classes.plan}>
      <div className={classes.head}>
        <h3>
          <Link href={`/matches/${one.match}`} prefetch={false}>
            {one.externalId}
          </Link>{' '}
          <span className={classes.quiet}>{laneNames(view)(one.lane)}</span>
        </h3>
        {waits && rights.may('samples.manage') ? (
          <Conclude match={one.match} recheck={one.recheck} name={one.externalId} />
        ) : null}
      </div>
      <p className={classes.said}>{sayDifference(one).join(' ')}</p>
      {one.lead ? <p>{words.leads[one.lead]}</p> : null}
      <p className={classes.quiet}>
        {words.drawn(sayWhy(one.why))} {words.answered} <Time at={one.answeredAt} />.{' '}
        <Link href={`/matches/${one.recheck}`} prefetch={false} aria-label={words.recheckOf(one.externalId)}>
          {words.recheckFile}
        </Link>
      </p>
      {one.concluded ? <Concluded concluded={one.concluded} people={view.people} /> : null}
    </li>
  );
}

/** Decisions that their re-review did not bear out: those that wait for a supervisor first. */
export function DifferingSection({ view }: { readonly view: SamplingView }) {
  const known = new Set(view.open.map(({ recheck }) => recheck));
  const earlier = view.recent.filter((one) => one.result === 'differs' && !known.has(one.recheck));
  if (view.open.length + earlier.length === 0) return null;
  const listed = (list: readonly AnsweredRecheck[]) => (
    <ul className={classes.list}>
      {list.map((one) => (
        <Differing key={one.recheck} one={one} view={view} />
      ))}
    </ul>
  );
  return (
    <Section title={words.title} hint={words.hint}>
      <p>{view.open.length === 0 ? words.none : words.open(view.open.length)}</p>
      {listed(view.open)}
      {earlier.length === 0 ? null : (
        <details className={classes.earlier}>
          <summary>{words.earlier}</summary>
          {listed(earlier)}
        </details>
      )}
    </Section>
  );
}
