import type { ReactNode } from 'react';
import classes from '@/components/ui/choice-group.module.css';

interface ChecksProps {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly values: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Native check boxes in a fieldset; none is ticked by itself. */
export function Checks({ legend, hint, options, values, onToggle }: ChecksProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      <div className={classes.column}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => onToggle(option.value)}
            />
            <span>
              {option.label}
              {option.hint ? <span className={classes.hint}> {option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
