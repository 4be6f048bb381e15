import type { PlanDraft } from '@/components/audit/sampling/plan-draft';
import classes from '@/components/audit/sampling/sampling.module.css';
import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { DECIDED_OUTCOMES } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling.form;

export interface DraftProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

type Strata = 'lanes' | 'outcomes' | 'purposes' | 'qualifications';

const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((known) => known !== value) : [...values, value];

/** Among which decisions a plan draws; what a version has and nobody offers any more stays to be unticked. */
export function StrataFields({ view, draft, onChange }: DraftProps & { readonly view: SamplingView }) {
  const same = (value: string) => ({ value, label: value });
  const groups = [
    ['lanes', view.lanes.map(({ lane, name }) => ({ value: lane, label: name }))],
    ['outcomes', DECIDED_OUTCOMES.map((value) => ({ value, label: words.outcomeNames[value] }))],
    ['purposes', view.purposes.map(same)],
    ['qualifications', view.qualifications.map(same)],
  ] as const satisfies readonly (readonly [Strata, unknown])[];
  return (
    <fieldset className={classes.group}>
      <legend>{words.strata}</legend>
      <p className={classes.quiet}>{words.strataHint}</p>
      <div className={classes.columns}>
        {groups.map(([name, options]) => {
          const gone = draft[name].filter((value) => !options.some((option) => option.value === value));
          const all = [...options, ...gone.map(same)];
          return all.length === 0 ? null : (
            <Checks
              key={name}
              legend={words[name]}
              options={all}
              values={draft[name]}
              onToggle={(value) => onChange({ [name]: toggled(draft[name], value) })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
