'use client';

import Link from 'next/link';
import classes from '@/components/admin/admin.module.css';
import { AddKey } from '@/components/admin/integrators/add-key';
import { ChangeOperator } from '@/components/admin/integrators/change-operator';
import { KeyTable } from '@/components/admin/integrators/key-table';
import type { IntegratorEntry, PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';

const words = text.admin.integrators;

interface IntegratorSectionProps {
  readonly entry: IntegratorEntry;
  readonly people: readonly PersonEntry[];
  readonly manages: boolean;
}

/** One integrator and its keys, revoked ones included, and the way to its webhooks. */
export function IntegratorSection({ entry: { integrator, keys }, people, manages }: IntegratorSectionProps) {
  const zone = useZone();
  const mode = words.modes[integrator.mode];
  const runBy = integrator.operator ? `${words.operatorIs(words.operators[integrator.operator])}; ` : '';
  return (
    <Section
      title={integrator.name}
      hint={`${mode.name}: ${mode.means}; ${runBy}${words.since(formatTime(integrator.createdAt, 'date', zone))}`}
      actions={
        <>
          <Link
            href={`/integrators/${integrator.id}/webhooks`}
            aria-label={text.admin.webhooks.linkOf(integrator.name)}
          >
            {text.admin.webhooks.link}
          </Link>
          {manages ? <ChangeOperator integrator={integrator} /> : null}
          {manages ? <AddKey integrator={integrator} people={people} /> : null}
        </>
      }
    >
      {keys.length === 0 ? (
        <p className={classes.quiet}>{words.noKeys}</p>
      ) : (
        <KeyTable name={integrator.name} keys={keys} people={people} manages={manages} />
      )}
    </Section>
  );
}
