'use client';

import { EndPlan } from '@/components/audit/sampling/end-plan';
import { laneNames } from '@/components/audit/sampling/lane-names';
import { planSentences } from '@/components/audit/sampling/plan-sentences';
import classes from '@/components/audit/sampling/sampling.module.css';
import { SetPlan } from '@/components/audit/sampling/set-plan';
import { useRights } from '@/components/hooks/use-rights';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';
import type { SamplingPlan } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling.plans;

interface PlanProps {
  readonly plan: SamplingPlan;
  readonly view: SamplingView;
}

function Said({ plan, view }: PlanProps) {
  return planSentences(plan, laneNames(view)).map((sentence) => <p key={sentence}>{sentence}</p>);
}

function Secrets({ plan }: { readonly plan: SamplingPlan }) {
  return (
    <Facts
      items={[
        [words.digest, <code key="digest">{plan.secretDigest}</code>],
        [words.secret, plan.secret === null ? null : <code key="secret">{plan.secret}</code>],
      ]}
    />
  );
}

function InForce({ plan, view }: PlanProps) {
  const rights = useRights();
  const zone = useZone();
  const who = view.people[plan.setBy] ?? plan.setBy;
  return (
    <article className={classes.plan}>
      <div className={classes.head}>
        <h3>{plan.name}</h3>
        {rights.may('samples.manage') ? (
          <div className={classes.acts}>
            <SetPlan view={view} plan={plan} />
            <EndPlan plan={plan} />
          </div>
        ) : null}
      </div>
      <div className={classes.said}>
        <Said plan={plan} view={view} />
      </div>
      <p className={classes.quiet}>{words.set(who, formatTime(plan.setAt, 'both', zone), plan.version)}</p>
      <div className={classes.secrets}>
        <Secrets plan={plan} />
      </div>
    </article>
  );
}

function Ended({ plan, view }: PlanProps) {
  const zone = useZone();
  const [from, to] = [plan.setAt, plan.endedAt ?? plan.setAt].map((at) => formatTime(at, 'both', zone));
  return (
    <li className={classes.plan}>
      <h4>
        {plan.name} <span className={classes.quiet}>{words.ended(plan.version, from ?? '', to ?? '')}</span>
      </h4>
      <div className={classes.said}>
        <Said plan={plan} view={view} />
      </div>
      <p className={classes.quiet}>{words.by(view.people[plan.setBy] ?? plan.setBy)}</p>
      <div className={classes.secrets}>
        <Secrets plan={plan} />
      </div>
    </li>
  );
}

/** What is drawn now, in sentences, and every version that was in force before. */
export function PlansSection({ view }: { readonly view: SamplingView }) {
  const rights = useRights();
  const inForce = view.plans.filter(({ endedAt }) => endedAt === null);
  const ended = view.plans.filter(({ endedAt }) => endedAt !== null);
  const manages = rights.may('samples.manage');
  return (
    <Section
      title={words.title}
      hint={words.hint}
      actions={manages ? <SetPlan view={view} plan={null} /> : null}
    >
      {inForce.length === 0 ? (
        <EmptyState title={words.none} hint={manages ? words.noneNext : words.noneRead} />
      ) : null}
      {inForce.map((plan) => (
        <InForce key={plan.id} plan={plan} view={view} />
      ))}
      {ended.length === 0 ? null : (
        <details className={classes.earlier}>
          <summary>{words.earlier}</summary>
          <ul className={classes.list}>
            {ended.map((plan) => (
              <Ended key={`${plan.id} ${plan.version}`} plan={plan} view={view} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
