import type { HalfPin } from '@/components/viewer/pins/pin-draft';
import type { PinPair } from '@/lib/domain/pin';
import type { Disposition, UnexplainedDifference } from '@/lib/domain/review';
import {
  type Aid,
  COMPONENTS,
  type ComponentKey,
  type Worksheet,
  type WorksheetEntry,
} from '@/lib/domain/worksheet';

export interface DifferenceDraft {
  readonly component: ComponentKey | '';
  readonly note: string;
}

/** One candidate's disposition while it is written; neither way is chosen until the person chooses. */
export interface DispositionDraft {
  readonly choice: Disposition['choice'] | null;
  readonly differences: readonly DifferenceDraft[];
  readonly worksheet: Worksheet;
  /** Places named on both images; kept with either choice. */
  readonly pins: readonly PinPair[];
  /** Being set; it is no pin until both places are. */
  readonly half: HalfPin | null;
}

export const EMPTY_DIFFERENCE: DifferenceDraft = { component: '', note: '' };

/** Starts from what was saved for this candidate, else from nothing. */
export const startingDisposition = (saved: Disposition | null): DispositionDraft => ({
  choice: saved?.choice ?? null,
  differences: saved?.differences.length ? saved.differences : [EMPTY_DIFFERENCE],
  worksheet: saved?.worksheet ?? {},
  pins: saved?.pins ?? [],
  half: null,
});

const entryIsWhole = (entry: WorksheetEntry | undefined): boolean =>
  entry !== undefined && (entry.finding !== 'dissimilar_explainable' || entry.causes.length > 0);

/** Component groups that are still without a finding, or without a cause for an explained difference. */
export const unanswered = (worksheet: Worksheet): readonly ComponentKey[] =>
  COMPONENTS.map(({ key }) => key).filter((key) => !entryIsWhole(worksheet[key]));

/** Differences that are named and described. */
export const namedDifferences = (draft: DispositionDraft): readonly UnexplainedDifference[] =>
  draft.differences.flatMap(({ component, note }) =>
    component === '' || note.trim() === '' ? [] : [{ component, note: note.trim() }],
  );

export interface DispositionBody {
  readonly choice: Disposition['choice'];
  readonly differences: readonly UnexplainedDifference[];
  readonly worksheet: Worksheet | null;
  readonly pins: readonly PinPair[];
}

/** What is sent for this draft, or null while something is missing. */
export const dispositionBody = (draft: DispositionDraft): DispositionBody | null => {
  if (draft.choice === 'excluded') {
    const differences = namedDifferences(draft);
    return differences.length === 0
      ? null
      : { choice: 'excluded', differences, worksheet: null, pins: draft.pins };
  }
  if (draft.choice === 'retained')
    return unanswered(draft.worksheet).length > 0
      ? null
      : { choice: 'retained', differences: [], worksheet: draft.worksheet, pins: draft.pins };
  return null;
};

/** The worksheet with a new finding and the aid it was chosen under; causes belong to explained differences only. */
export const withFinding = (
  worksheet: Worksheet,
  key: ComponentKey,
  finding: WorksheetEntry['finding'],
  under: Aid | null = null,
): Worksheet => ({
  ...worksheet,
  [key]: {
    finding,
    note: worksheet[key]?.note ?? '',
    causes: finding === 'dissimilar_explainable' ? (worksheet[key]?.causes ?? []) : [],
    under,
  },
});
