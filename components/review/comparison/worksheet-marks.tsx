import { type KeyboardEvent, useState } from 'react';
import { unanswered } from '@/components/review/comparison/disposition-draft';
import classes from '@/components/review/comparison/worksheet-marks.module.css';
import { DISTINGUISHING, groupBeside, IN_ORDER } from '@/components/review/comparison/worksheet-order';
import * as text from '@/components/text/en';
import type { ComponentKey, Worksheet } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

interface WorksheetMarksProps {
  readonly worksheet: Worksheet;
  readonly onJump: (component: ComponentKey) => void;
}

/** One small mark for each component group, by its state: how far the worksheet is, and the way to any group. */
export function WorksheetMarks({ worksheet, onJump }: WorksheetMarksProps) {
  const [at, setAt] = useState<ComponentKey>(IN_ORDER[0]?.key ?? 'ears');
  const open = unanswered(worksheet);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const to = groupBeside(at, step);
    setAt(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-mark="${to}"]`)?.focus();
  };
  return (
    <div role="toolbar" aria-label={words.jump} className={classes.marks} onKeyDown={move}>
      {IN_ORDER.map(({ key, label }) => {
        const finding = worksheet[key]?.finding;
        const state = finding ? words.findings[finding] : words.open;
        const wants = open.includes(key) && finding ? `, ${words.causeMissing}` : '';
        return (
          <button
            key={key}
            type="button"
            tabIndex={key === at ? 0 : -1}
            className={classes.mark}
            data-mark={key}
            data-state={open.includes(key) ? 'open' : finding}
            data-apart={key === DISTINGUISHING.at(-1) || undefined}
            title={`${label}: ${state.toLowerCase()}${wants}`}
            aria-label={words.jumpTo(label, state.toLowerCase() + wants)}
            onFocus={() => setAt(key)}
            onClick={() => onJump(key)}
          />
        );
      })}
    </div>
  );
}
