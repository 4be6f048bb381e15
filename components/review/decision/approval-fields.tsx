import { inWords, retained } from '@/components/review/candidates';
import { type BallotDraft, reliable, toggle } from '@/components/review/decision/ballot-draft';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { opinionLabel } from '@/components/review/opinion/opinion-options';
import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { ChoiceGroup } from '@/components/ui/choice-group';

const words = text.review.decision;

interface ApprovalFieldsProps {
  readonly draft: BallotDraft;
  readonly onChange: (to: Partial<BallotDraft>) => void;
}

/** What only an approval names: the candidate, the items it relies upon, and the origin of each. */
export function ApprovalFields({ draft, onChange }: ApprovalFieldsProps) {
  const { view, setCurrent } = useDesk();
  const items = reliable(view, draft.candidate);
  const label = (key: string) => {
    const item = items.find((one) => one.key === key);
    return item ? words.item(inWords(item.kind), item.content?.source ?? '') : key;
  };
  return (
    <>
      <ChoiceGroup
        legend={words.candidate}
        options={retained(view).map(({ key, image, disposition }) => ({
          value: key,
          label: image.mark,
          hint: words.yourOpinion(opinionLabel(disposition?.opinion ?? null)),
        }))}
        value={draft.candidate}
        onChange={(candidate) => {
          setCurrent(candidate);
          onChange({ candidate, reliedUpon: [], originsConfirmed: [] });
        }}
      />
      {draft.candidate === null ? null : items.length === 0 ? (
        <p className={classes.quiet}>{words.nothingToRelyOn}</p>
      ) : (
        <Checks
          legend={words.reliedUpon}
          hint={words.reliedUponHint}
          options={items.map(({ key, content }) => ({
            value: key,
            label: label(key),
            ...(content?.counts
              ? {}
              : { hint: `${text.review.evidence.itDoesNotCount} ${content?.why ?? ''}` }),
          }))}
          values={draft.reliedUpon}
          onToggle={(key) => onChange({ reliedUpon: toggle(draft.reliedUpon, key) })}
        />
      )}
      {draft.reliedUpon.length > 0 ? (
        <Checks
          legend={words.origins}
          hint={words.originsHint}
          options={draft.reliedUpon.map((key) => ({ value: key, label: words.origin(label(key)) }))}
          values={draft.originsConfirmed}
          onToggle={(key) => onChange({ originsConfirmed: toggle(draft.originsConfirmed, key) })}
        />
      ) : null}
    </>
  );
}
