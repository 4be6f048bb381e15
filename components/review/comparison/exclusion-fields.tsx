import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type DifferenceDraft, EMPTY_DIFFERENCE } from '@/components/review/comparison/disposition-draft';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { COMPONENTS, type ComponentKey } from '@/lib/domain/worksheet';

const words = text.review.comparison;
const OPTIONS = [
  { value: '', label: words.chooseComponent },
  ...COMPONENTS.map(({ key, label }) => ({ value: key, label })),
];
const isComponent = (value: string): value is ComponentKey => COMPONENTS.some(({ key }) => key === value);

interface ExclusionFieldsProps {
  readonly differences: readonly DifferenceDraft[];
  readonly onChange: (differences: readonly DifferenceDraft[]) => void;
}

/** At least one difference that nothing explains: the component, and what differs. */
export function ExclusionFields({ differences, onChange }: ExclusionFieldsProps) {
  const put = (at: number, to: Partial<DifferenceDraft>) =>
    onChange(differences.map((one, index) => (index === at ? { ...one, ...to } : one)));
  return (
    <div className={classes.inset}>
      <ol className={classes.list}>
        {differences.map((difference, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity and are only added at the end
          <li key={at} className={classes.list}>
            <NativeSelect
              label={words.component(at + 1)}
              data={OPTIONS}
              value={difference.component}
              onChange={(event) => {
                const { value } = event.currentTarget;
                put(at, { component: isComponent(value) ? value : '' });
              }}
            />
            <Textarea
              label={words.whatDiffers(at + 1)}
              autosize={false}
              rows={2}
              maxLength={2000}
              value={difference.note}
              onChange={(event) => put(at, { note: event.currentTarget.value })}
            />
          </li>
        ))}
        <li>
          <Button onClick={() => onChange([...differences, EMPTY_DIFFERENCE])}>{words.addDifference}</Button>
        </li>
      </ol>
    </div>
  );
}
