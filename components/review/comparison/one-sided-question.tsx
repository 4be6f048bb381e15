import { Textarea } from '@mantine/core';
import type { OneSided } from '@/components/review/comparison/one-sided';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import type { Worksheet, WorksheetEntry } from '@/lib/domain/worksheet';

const words = text.review.worksheet.oneSided;

interface OneSidedQuestionProps {
  readonly kind: NonNullable<OneSided>;
  readonly other: WorksheetEntry | undefined;
  readonly onChange: (worksheet: Pick<Worksheet, 'other'>) => void;
}

/** Asked once, when a worksheet names no difference or no similarity. It asks, and stands in nobody's way. */
export function OneSidedQuestion({ kind, other, onChange }: OneSidedQuestionProps) {
  return (
    <div role="status">
      <Notice kind="attention" title={words[kind]}>
        <p>{words.ask}</p>
        {other ? (
          <Textarea
            label={words.note}
            rows={2}
            maxLength={2000}
            value={other.note}
            onChange={(event) => onChange({ other: { ...other, note: event.currentTarget.value } })}
          />
        ) : null}
      </Notice>
    </div>
  );
}
