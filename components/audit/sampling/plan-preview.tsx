'use client';

import { useQueries } from '@tanstack/react-query';
import { heldBy } from '@/components/audit/sampling/held-by';
import { laneNames } from '@/components/audit/sampling/lane-names';
import { type PlanDraft, ruleOf } from '@/components/audit/sampling/plan-draft';
import { planSentences } from '@/components/audit/sampling/plan-sentences';
import classes from '@/components/audit/sampling/sampling.module.css';
import { overviewOptions } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import type { PlanRule } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling.form;
const number = new Intl.NumberFormat('en');

/** What the strata held lately, by the figures of the overview; nothing while they are not there. */
function Held({ rule }: { readonly rule: PlanRule }) {
  const { lanes, purposes, outcomes, qualifications } = rule.strata;
  const asked = lanes.length === 0 ? [undefined] : lanes;
  const held = useQueries({
    queries: asked.map((lane) => overviewOptions({ days: 28, lane })),
    combine: (answers) => {
      const views = answers.flatMap(({ data, isPlaceholderData }) =>
        data && !isPlaceholderData ? [data] : [],
      );
      return views.length === asked.length ? heldBy(views, outcomes) : null;
    },
  });
  if (held === null) return null;
  const narrower = purposes.length > 0 || qualifications.length > 0;
  const drawn = Math.round((held * rule.share) / 10_000);
  return (
    <p className={classes.quiet}>
      {narrower ? words.heldAbout(number.format(held)) : words.held(number.format(held))}{' '}
      {narrower || drawn === 0 || drawn === held ? null : words.drawnAbout(number.format(drawn))}
    </p>
  );
}

/** What the plan will draw, said before it is set. */
export function PlanPreview({ view, draft }: { readonly view: SamplingView; readonly draft: PlanDraft }) {
  const rule = ruleOf(draft);
  return (
    <Notice title={words.preview}>
      {rule ? (
        <>
          {planSentences(rule, laneNames(view)).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Held rule={rule} />
        </>
      ) : (
        <p>{words.previewEmpty}</p>
      )}
      <p className={classes.quiet}>{words.effect}</p>
    </Notice>
  );
}
