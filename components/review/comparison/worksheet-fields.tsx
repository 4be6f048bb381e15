import { Button } from '@mantine/core';
import { useRef } from 'react';
import { unanswered, withFinding } from '@/components/review/comparison/disposition-draft';
import classes from '@/components/review/comparison/worksheet.module.css';
import { WorksheetMarks } from '@/components/review/comparison/worksheet-marks';
import { groupBeside, IN_ORDER, nextUnanswered } from '@/components/review/comparison/worksheet-order';
import { rowId, WorksheetRow } from '@/components/review/comparison/worksheet-row';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';
import type { Aid, ComponentKey, Finding, Worksheet } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

interface WorksheetFieldsProps {
  readonly candidate: string;
  readonly worksheet: Worksheet;
  readonly onChange: (worksheet: Worksheet) => void;
}

/** The component groups, what sets faces apart first. Similarities and differences are asked for alike. */
export function WorksheetFields({ candidate, worksheet, onChange }: WorksheetFieldsProps) {
  const { look } = useDesk();
  const at = useRef<ComponentKey | null>(null);
  const done = IN_ORDER.length - unanswered(worksheet).length;
  const under = (): Aid | null => {
    const mode = look.current?.mode ?? 'side';
    return mode === 'side' ? null : mode;
  };
  const jump = (component: ComponentKey) => {
    const row = document.getElementById(rowId(candidate, component));
    row?.scrollIntoView({ block: 'nearest' });
    const radio =
      row?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? row?.querySelector('input');
    radio?.focus({ preventScroll: true });
  };
  const jumpNext = () => {
    const next = nextUnanswered(worksheet, at.current);
    if (next) jump(next);
  };
  const find = (component: ComponentKey, finding: Finding) => {
    onChange(withFinding(worksheet, component, finding, under()));
  };
  return (
    <div className={classes.sheet}>
      <div className={classes.progress}>
        <WorksheetMarks worksheet={worksheet} onJump={jump} />
        <div className={classes.far}>
          <span role="status">{words.progress(done, IN_ORDER.length)}</span>
          {done < IN_ORDER.length ? (
            <Button size="compact-xs" onClick={jumpNext}>
              {words.nextOpen}
            </Button>
          ) : null}
        </div>
      </div>
      {IN_ORDER.map((component) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: only remembers where the focus was
        <div key={component.key} onFocus={() => (at.current = component.key)}>
          <WorksheetRow
            candidate={candidate}
            component={component}
            entry={worksheet[component.key] ?? null}
            onFinding={(finding) => find(component.key, finding)}
            onEntry={(entry) => onChange({ ...worksheet, [component.key]: entry })}
            onGo={(step) => jump(groupBeside(component.key, step))}
          />
        </div>
      ))}
    </div>
  );
}
