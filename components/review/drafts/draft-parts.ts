import { same } from '@/components/review/drafts/same';

/** A part as the desk keeps it. */
export interface KeptPart {
  readonly part: string;
  readonly body: unknown;
  readonly savedAt: string;
}

/** One part of a draft as this tab knows it. */
export interface PartState {
  readonly body: unknown;
  /** When the desk last kept what this part grew from; null: it never did. */
  readonly base: string | null;
  /** Changed here, and not kept by the desk yet. */
  readonly unsaved: boolean;
  /** What other tabs wrote meanwhile; while there is any nothing is sent, and nothing is lost. */
  readonly others: readonly unknown[];
}

export type Parts = ReadonlyMap<string, PartState>;

export const fromDesk = ({ body, savedAt }: KeptPart): PartState => ({
  body,
  base: savedAt,
  unsaved: false,
  others: [],
});

/**
 * One part here and on the desk. Own words that grew from what the desk has go on; words that another tab wrote
 * meanwhile are put beside them, for a person to choose.
 */
export const merged = (mine: PartState, desk: KeptPart): PartState => {
  if (!mine.unsaved || (mine.others.length === 0 && same(mine.body, desk.body))) return fromDesk(desk);
  const known = desk.savedAt === mine.base || [mine.body, ...mine.others].some((one) => same(one, desk.body));
  return { ...mine, base: desk.savedAt, others: known ? mine.others : [...mine.others, desk.body] };
};

/** All parts, after the desk told what it has. */
export const mergedParts = (mine: Parts, desk: readonly KeptPart[]): Parts => {
  const parts = new Map(mine);
  for (const kept of desk) {
    const here = parts.get(kept.part);
    parts.set(kept.part, here ? merged(here, kept) : fromDesk(kept));
  }
  return parts;
};

export const written = (before: PartState | undefined, body: unknown): PartState => ({
  body,
  base: before?.base ?? null,
  unsaved: true,
  others: before?.others ?? [],
});

/** After the desk kept `sent`: what was typed since then is still unsaved. */
export const kept = (now: PartState, sent: unknown, savedAt: string): PartState => ({
  ...now,
  base: savedAt,
  unsaved: now.body !== sent,
});

/** The form shows the words of another tab, and its own are put aside. */
export const swapped = (part: PartState): PartState => {
  const [next, ...rest] = part.others;
  return part.others.length === 0
    ? part
    : { ...part, body: next, unsaved: true, others: [...rest, part.body] };
};

/** What the form shows is what holds. */
export const settled = (part: PartState): PartState => ({ ...part, others: [] });

/** Parts that may be sent now, in the order they were begun. */
export const toSend = (parts: Parts): readonly (readonly [part: string, body: unknown])[] =>
  [...parts].flatMap(([part, { body, unsaved, others }]) =>
    unsaved && others.length === 0 ? [[part, body] as const] : [],
  );
