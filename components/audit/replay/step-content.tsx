'use client';

import { AnalysisFacts } from '@/components/audit/file/analysis-facts';
import { countFindings } from '@/components/audit/file/count-findings';
import { candidateName, shownItem } from '@/components/audit/file/names';
import { sayHere } from '@/components/audit/file/say-here';
import classes from '@/components/audit/replay/replay.module.css';
import { sayTime } from '@/components/audit/replay/say-pause';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { formatTime } from '@/components/ui/format-time';
import { useZone } from '@/components/ui/time';
import { OPINIONS } from '@/lib/domain/opinion';
import type { ReplayStep, ReplayView } from '@/lib/domain/replay/replay-view';
import { COMPONENTS } from '@/lib/domain/worksheet';

const words = text.audit.replay;
const record = text.audit.file.record;

const labelOf = (component: string): string =>
  COMPONENTS.find(({ key }) => key === component)?.label ?? component;

/** Each line of what a step holds, by its title; empty ones are left out. */
const factsOf = (step: ReplayStep, view: ReplayView): readonly (readonly [string, string])[] => {
  const name = (key: string) => candidateName(view, key);
  const { disposition, opinions, vote } = step;
  return [
    [words.now.shown, step.shown.map((item) => shownItem(view, item)).join(', ')],
    [
      words.now.tools,
      step.tools
        .map((use) =>
          words.now.tool(
            use.tool.replaceAll('_', ' '),
            sayTime(use.seconds * 1000),
            use.candidate === null ? null : name(use.candidate),
          ),
        )
        .join('; '),
    ],
    [words.now.findings, disposition?.worksheet ? countFindings(disposition.worksheet) : ''],
    [
      words.now.differences,
      (disposition?.differences ?? []).map((d) => `${labelOf(d.component)}: ${d.note}`).join('; '),
    ],
    [words.now.pins, step.pins.map((pin) => `${pin.id} ${labelOf(pin.component)}`).join(', ')],
    [
      words.now.opinions,
      Object.entries(opinions ?? {})
        .map(([key, o]) => `${name(key)}: ${OPINIONS.find(({ value }) => value === o)?.label ?? o}`)
        .join('; '),
    ],
    [record.verdict, vote ? record.verdicts[vote.verdict] : ''],
    [record.reasons, vote?.reasons ?? ''],
    [record.limits, vote?.limits ?? ''],
    [record.reliedUpon, vote?.reliedUpon.join(', ') ?? ''],
  ];
};

interface StepContentProps {
  readonly step: ReplayStep;
  readonly view: ReplayView;
  /** What lay between this step and the one before. */
  readonly pause: string | null;
}

/** One step in words: when, at which stage, and everything that its event holds. */
export function StepContent({ step, view, pause }: StepContentProps) {
  const zone = useZone();
  return (
    <div className={classes.step}>
      <p className={classes.quiet}>
        {formatTime(step.at, 'exact', zone)}
        {pause === null ? '' : ` · ${pause}`} · {words.stage(record.stages[step.stage])}
      </p>
      <p className={classes.says}>{sayHere(step.says, view, zone)}</p>
      {step.analysis ? <AnalysisFacts analysis={step.analysis} /> : null}
      <Facts items={factsOf(step, view)} />
    </div>
  );
}
