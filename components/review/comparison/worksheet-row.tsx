import { useId } from 'react';
import classes from '@/components/review/comparison/worksheet.module.css';
import * as text from '@/components/text/en';
import { CAUSES, type Cause, FINDINGS, type Finding, type WorksheetEntry } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

interface WorksheetRowProps {
  readonly label: string;
  readonly look: readonly string[];
  readonly entry: WorksheetEntry | null;
  readonly onFinding: (finding: Finding) => void;
  readonly onEntry: (entry: WorksheetEntry) => void;
}

const toggled = (causes: readonly Cause[], cause: Cause): readonly Cause[] =>
  causes.includes(cause) ? causes.filter((one) => one !== cause) : [...causes, cause];

/** One component group: five findings as radio buttons, causes of an explained difference, a note. */
export function WorksheetRow({ label, look, entry, onFinding, onEntry }: WorksheetRowProps) {
  const name = useId();
  const hint = useId();
  return (
    <fieldset className={classes.row} aria-describedby={hint}>
      <legend className={classes.legend}>{label}</legend>
      <p id={hint} className={classes.look}>
        {look.join(', ')}
      </p>
      <div className={classes.findings}>
        {FINDINGS.map((finding) => (
          <label key={finding} className={classes.finding} title={words.findings[finding]}>
            <input
              type="radio"
              name={name}
              aria-label={words.findings[finding]}
              checked={entry?.finding === finding}
              onChange={() => onFinding(finding)}
            />
            <span aria-hidden="true">{words.short[finding]}</span>
          </label>
        ))}
      </div>
      {entry?.finding === 'dissimilar_explainable' ? (
        <div className={classes.causes}>
          <span className={classes.look}>{words.causes}</span>
          {CAUSES.map((cause) => (
            <label key={cause} className={classes.cause}>
              <input
                type="checkbox"
                checked={entry.causes.includes(cause)}
                onChange={() => onEntry({ ...entry, causes: toggled(entry.causes, cause) })}
              />
              {words.cause[cause]}
            </label>
          ))}
        </div>
      ) : null}
      {entry && entry.finding !== 'not_visible' ? (
        <input
          type="text"
          className={classes.note}
          aria-label={words.noteOn(label)}
          placeholder={words.note}
          maxLength={2000}
          value={entry.note}
          onChange={(event) => onEntry({ ...entry, note: event.currentTarget.value })}
        />
      ) : null}
    </fieldset>
  );
}
