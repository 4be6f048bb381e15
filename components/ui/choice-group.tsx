import { type ReactNode, useId } from 'react';
import classes from '@/components/ui/choice-group.module.css';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface ChoiceGroupProps<V extends string> {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly Option<V>[];
  /** Null: nothing chosen. Nothing ever is by default. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** Options beside each other. */
  readonly row?: boolean;
  /** Legend and options in one line, for short scales under each other. */
  readonly line?: boolean;
  readonly disabled?: boolean;
}

/** Native radio buttons in a fieldset: arrow keys, names and states come from the browser. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { legend, hint, options, value, onChange, row = false, line = false, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className={line ? classes.line : classes.group} disabled={disabled}>
      <legend className={classes.legend}>{legend}</legend>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      <div className={row || line ? classes.row : classes.column}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
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
