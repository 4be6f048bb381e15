import { type ReactNode, useId } from 'react';
import classes from '@/components/ui/choice-group.module.css';

interface CheckProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One native check box with what it means under it. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div>
      <label className={classes.option}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={id} className={classes.under}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
