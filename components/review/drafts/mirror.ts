import type { PartState } from '@/components/review/drafts/draft-parts';

const MARK = 'draft|';

/** What `Storage` is used for here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Whose draft of which match and round. */
export interface DraftOwner {
  readonly person: string;
  readonly matchId: string;
  readonly round: number;
}

/** Unsaved words of one draft, kept in this tab until the desk has them. */
export interface Mirror {
  readonly read: () => readonly (readonly [part: string, state: PartState])[];
  readonly put: (part: string, state: PartState) => void;
  readonly drop: (part: string) => void;
}

const allKeys = (shelf: Shelf): readonly string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) => key.startsWith(MARK));

const dropWhere = (shelf: Shelf, unwanted: (key: string) => boolean): void => {
  for (const key of allKeys(shelf)) if (unwanted(key)) shelf.removeItem(key);
};

const parsed = (text: string | null): PartState | null => {
  try {
    const state: unknown = JSON.parse(text ?? 'null');
    return typeof state === 'object' && state !== null && 'body' in state && 'others' in state
      ? (state as PartState)
      : null;
  } catch {
    return null;
  }
};

const prefixOf = ({ person, matchId, round }: DraftOwner): string =>
  `${MARK}${encodeURIComponent(person)}|${encodeURIComponent(matchId)}|${round}|`;

/**
 * Opens the mirror of one person's draft. What somebody else left in this tab is removed: nobody reads another
 * person's draft. A tab without room keeps what it can; the desk still gets everything.
 */
export const openMirror = (shelf: Shelf, owner: DraftOwner): Mirror => {
  const prefix = prefixOf(owner);
  const mine = `${MARK}${encodeURIComponent(owner.person)}|`;
  dropWhere(shelf, (key) => !key.startsWith(mine));
  return {
    read: () =>
      allKeys(shelf).flatMap((key) => {
        const state = key.startsWith(prefix) ? parsed(shelf.getItem(key)) : null;
        return state ? [[decodeURIComponent(key.slice(prefix.length)), state] as const] : [];
      }),
    put: (part, state) => {
      try {
        shelf.setItem(prefix + encodeURIComponent(part), JSON.stringify(state));
      } catch {
        // Full or forbidden storage must not stop anybody from typing.
      }
    },
    drop: (part) => shelf.removeItem(prefix + encodeURIComponent(part)),
  };
};

/** Whether this tab has words of this match that the desk does not. */
export const hasUnsaved = (shelf: Shelf, matchId: string): boolean =>
  allKeys(shelf).some((key) => key.split('|')[2] === encodeURIComponent(matchId));

/** Nothing of any draft stays in this tab: after signing out. */
export const dropMirrors = (shelf: Shelf): void => dropWhere(shelf, () => true);

/** Nothing of this match stays in this tab: after its vote. */
export const dropMirrorsOf = (shelf: Shelf, matchId: string): void =>
  dropWhere(shelf, (key) => key.split('|')[2] === encodeURIComponent(matchId));
