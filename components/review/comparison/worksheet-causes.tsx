import classes from '@/components/review/comparison/worksheet.module.css';
import * as text from '@/components/text/en';
import { CAUSES, type Cause } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

interface WorksheetCausesProps {
  readonly label: string;
  readonly causes: readonly Cause[];
  readonly onChange: (causes: readonly Cause[]) => void;
}

const toggled = (causes: readonly Cause[], cause: Cause): readonly Cause[] =>
  causes.includes(cause) ? causes.filter((one) => one !== cause) : [...causes, cause];

/** What explains a difference: at least one of the vocabulary. */
export function WorksheetCauses({ label, causes, onChange }: WorksheetCausesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read out twice
    <div role="group" aria-label={words.causesOf(label)} className={classes.causes}>
      <span className={classes.look}>{words.causes}</span>
      {CAUSES.map((cause) => (
        <label key={cause} className={classes.cause}>
          <input
            type="checkbox"
            checked={causes.includes(cause)}
            onChange={() => onChange(toggled(causes, cause))}
          />
          {words.cause[cause]}
        </label>
      ))}
    </div>
  );
}
