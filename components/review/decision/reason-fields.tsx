import { Textarea } from '@mantine/core';
import { inWords } from '@/components/review/candidates';
import { type BallotDraft, contradictions } from '@/components/review/decision/ballot-draft';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';

const words = text.review.decision;

interface ReasonFieldsProps {
  readonly draft: BallotDraft;
  readonly onChange: (to: Partial<BallotDraft>) => void;
}

/** Reasons and limits of any decision; in adjudication an answer to each contradicting item. */
export function ReasonFields({ draft, onChange }: ReasonFieldsProps) {
  const { view } = useDesk();
  const open =
    view.kind === 'adjudication' && draft.verdict === 'approve' ? contradictions(view, draft.candidate) : [];
  return (
    <>
      {open.map(({ key, kind, content }) => (
        <Textarea
          key={key}
          label={words.answer(inWords(kind))}
          description={content?.summary}
          rows={2}
          maxLength={4000}
          value={draft.answers[key] ?? ''}
          onChange={(event) => onChange({ answers: { ...draft.answers, [key]: event.currentTarget.value } })}
        />
      ))}
      <Textarea
        label={words.reasons}
        description={words.reasonsHint}
        rows={4}
        maxLength={4000}
        value={draft.reasons}
        onChange={(event) => onChange({ reasons: event.currentTarget.value })}
      />
      <Textarea
        label={words.limits}
        description={words.limitsHint}
        rows={2}
        maxLength={4000}
        value={draft.limits}
        onChange={(event) => onChange({ limits: event.currentTarget.value })}
      />
    </>
  );
}
