import { unanswered, withFinding } from '@/components/review/comparison/disposition-draft';
import classes from '@/components/review/comparison/worksheet.module.css';
import { WorksheetRow } from '@/components/review/comparison/worksheet-row';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';
import { type Aid, COMPONENTS, type Worksheet } from '@/lib/domain/worksheet';

const words = text.review.worksheet;

interface WorksheetFieldsProps {
  readonly worksheet: Worksheet;
  readonly onChange: (worksheet: Worksheet) => void;
}

/** The 19 component groups, top of the face to bottom. Similarities and differences are asked for alike. */
export function WorksheetFields({ worksheet, onChange }: WorksheetFieldsProps) {
  const { look } = useDesk();
  const under = (): Aid | null => {
    const mode = look.current?.mode ?? 'side';
    return mode === 'side' ? null : mode;
  };
  const done = COMPONENTS.length - unanswered(worksheet).length;
  return (
    <div>
      <p className={classes.progress} role="status">
        {words.progress(done, COMPONENTS.length)}
      </p>
      {COMPONENTS.map(({ key, label, look }) => (
        <WorksheetRow
          key={key}
          label={label}
          look={look}
          entry={worksheet[key] ?? null}
          onFinding={(finding) => onChange(withFinding(worksheet, key, finding, under()))}
          onEntry={(entry) => onChange({ ...worksheet, [key]: entry })}
        />
      ))}
    </div>
  );
}
