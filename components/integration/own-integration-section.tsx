import type { ReactNode } from 'react';
import { ErrorTable } from '@/components/integration/error-table';
import classes from '@/components/integration/integration.module.css';
import { OwnKeyTable } from '@/components/integration/own-key-table';
import { UsageSection } from '@/components/integration/usage-section';
import { WebhookHealth } from '@/components/integration/webhook-health';
import type { OwnIntegration } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';

const words = text.integration;

interface PartProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Part({ title, hint, children }: PartProps) {
  return (
    <div className={classes.part}>
      <div>
        <h3>{title}</h3>
        <p className={classes.quiet}>{hint}</p>
      </div>
      {children}
    </div>
  );
}

interface OwnIntegrationSectionProps {
  readonly integration: OwnIntegration;
  readonly since: string;
}

/** One integrator as the holder of one of its keys sees it. */
export function OwnIntegrationSection({ integration, since }: OwnIntegrationSectionProps) {
  const { name, mode } = integration.integrator;
  const { name: kind, means } = text.admin.integrators.modes[mode];
  return (
    <Section title={name} hint={`${kind}: ${means}`}>
      <div className={classes.integrator}>
        <Part title={words.keys.title} hint={words.keys.hint}>
          <OwnKeyTable name={name} keys={integration.keys} />
        </Part>
        <Part title={words.usage.title} hint={words.usage.hint}>
          <UsageSection integration={integration} since={since} />
        </Part>
        <Part title={words.webhooks.title} hint={words.webhooks.hint}>
          <WebhookHealth integration={integration} />
        </Part>
        <Part title={words.errors.title} hint={words.errors.hint}>
          <ErrorTable integration={integration} />
        </Part>
      </div>
    </Section>
  );
}
