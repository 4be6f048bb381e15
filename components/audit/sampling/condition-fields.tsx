import { TextInput } from '@mantine/core';
import classes from '@/components/audit/sampling/sampling.module.css';
import type { DraftProps } from '@/components/audit/sampling/strata-fields';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';

const words = text.audit.sampling.form;

/** What is drawn whatever the share. Nothing is ticked by itself. */
export function ConditionFields({ draft, onChange }: DraftProps) {
  return (
    <fieldset className={classes.group}>
      <legend>{words.always}</legend>
      <div className={classes.columns}>
        <div className={classes.group}>
          <Check
            label={words.under}
            hint={words.underHint}
            checked={draft.under}
            onChange={(under) => onChange({ under })}
          />
          {draft.under ? (
            <TextInput
              className={classes.seconds}
              size="xs"
              label={words.seconds}
              inputMode="numeric"
              value={draft.seconds}
              onChange={(event) => onChange({ seconds: event.currentTarget.value })}
              maxLength={4}
            />
          ) : null}
        </div>
        <Check
          label={words.changed}
          hint={words.changedHint}
          checked={draft.changed}
          onChange={(changed) => onChange({ changed })}
        />
        <Check
          label={words.scoreOnly}
          hint={words.scoreOnlyHint}
          checked={draft.scoreOnly}
          onChange={(scoreOnly) => onChange({ scoreOnly })}
        />
      </div>
    </fieldset>
  );
}
