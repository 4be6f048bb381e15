import { type ReactNode, useId } from 'react';
import classes from '@/components/ui/choice-group.module.css';

interface CheckGroupProps<V extends string> {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  readonly value: readonly V[];
  /** The new choice, in the order of the options. */
  readonly onChange: (value: readonly V[]) => void;
}

/** Native checkboxes in a fieldset: any number of choices, none made beforehand. */
export function CheckGroup<V extends string>({ legend, hint, options, value, onChange }: CheckGroupProps<V>) {
  const id = useId();
  const toggle = (changed: V, on: boolean) =>
    onChange(options.map((o) => o.value).filter((known) => (known === changed ? on : value.includes(known))));
  return (
    <fieldset className={classes.group} aria-describedby={hint ? id : undefined}>
      <legend className={classes.legend}>{legend}</legend>
      {hint ? (
        <p id={id} className={classes.hint}>
          {hint}
        </p>
      ) : null}
      <div className={classes.column}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
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
