import { type KeyboardEvent, useId, useRef } from 'react';
import { rowAct } from '@/components/review/comparison/row-keys';
import classes from '@/components/review/comparison/worksheet.module.css';
import { WorksheetCauses } from '@/components/review/comparison/worksheet-causes';
import { PinCount } from '@/components/review/pins/pin-count';
import * as text from '@/components/text/en';
import { type ComponentKey, FINDINGS, type Finding, type WorksheetEntry } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

/** Where a row takes the focus: its chosen finding, else its first. */
export const rowId = (candidate: string, component: ComponentKey): string => `row-${candidate}-${component}`;

interface WorksheetRowProps {
  readonly candidate: string;
  readonly component: {
    readonly key: ComponentKey;
    readonly label: string;
    readonly look: readonly string[];
  };
  readonly entry: WorksheetEntry | null;
  readonly onFinding: (finding: Finding) => void;
  readonly onEntry: (entry: WorksheetEntry) => void;
  readonly onGo: (step: 1 | -1) => void;
}

/** One component group: five findings as radio buttons, causes of an explained difference, a note. */
export function WorksheetRow({ candidate, component, entry, onFinding, onEntry, onGo }: WorksheetRowProps) {
  const { key, label, look } = component;
  const hint = useId();
  const note = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLInputElement>(null);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const act = rowAct(event, event.target === note.current);
    if (!act) return;
    event.preventDefault();
    if (act.act === 'find') {
      onFinding(act.finding);
      // The focus goes along, as it does with the arrow keys of radio buttons.
      const radios = event.currentTarget.querySelectorAll<HTMLElement>('input[type="radio"]');
      radios[FINDINGS.indexOf(act.finding)]?.focus();
    }
    if (act.act === 'go') onGo(act.step);
    if (act.act === 'note') note.current?.focus();
    if (act.act === 'back') chosen.current?.focus();
  };

  return (
    <fieldset
      id={rowId(candidate, key)}
      className={classes.row}
      data-state={entry?.finding ?? 'open'}
      aria-describedby={hint}
      onKeyDown={press}
    >
      <legend className={classes.legend}>
        {label} <PinCount candidate={candidate} component={key} />
      </legend>
      <p id={hint} className={classes.look}>
        {look.join(', ')}
        {entry?.under ? ` · ${words.under[entry.under]}` : ''}
      </p>
      <div className={classes.findings}>
        {FINDINGS.map((finding, at) => (
          <label key={finding} className={classes.finding} title={words.findings[finding]}>
            <input
              ref={entry?.finding === finding ? chosen : undefined}
              type="radio"
              name={`${candidate}-${key}`}
              aria-label={words.findings[finding]}
              aria-keyshortcuts={String(at + 1)}
              checked={entry?.finding === finding}
              onChange={() => onFinding(finding)}
            />
            <span aria-hidden="true">
              <span className={classes.digit}>{at + 1}</span> {words.short[finding]}
            </span>
          </label>
        ))}
      </div>
      {entry?.finding === 'dissimilar_explainable' ? (
        <WorksheetCauses
          label={label}
          causes={entry.causes}
          onChange={(causes) => onEntry({ ...entry, causes })}
        />
      ) : null}
      {entry && entry.finding !== 'not_visible' ? (
        <input
          ref={note}
          type="text"
          className={classes.note}
          aria-label={words.noteOn(label)}
          aria-keyshortcuts="n"
          placeholder={words.note}
          maxLength={2000}
          value={entry.note}
          onChange={(event) => onEntry({ ...entry, note: event.currentTarget.value })}
        />
      ) : null}
    </fieldset>
  );
}
