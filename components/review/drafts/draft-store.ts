import {
  type KeptPart,
  kept,
  mergedParts,
  type PartState,
  settled,
  swapped,
  toSend,
  written,
} from '@/components/review/drafts/draft-parts';
import type { Mirror } from '@/components/review/drafts/mirror';

/** One match's unsealed work as it stands on this screen; every form that shows a part of it sees each change. */
export interface DraftStore {
  /** What is written in this part; undefined while nothing is. */
  readonly read: (part: string) => unknown;
  readonly write: (part: string, body: unknown) => void;
  /** Told after every change, at once. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Names of parts that this tab and another wrote differently; the same array until it changes. */
  readonly apart: () => readonly string[];
  /** Shows the other words of such a part, and puts its own aside. */
  readonly swap: (part: string) => void;
  /** What is shown of such a part is what holds. */
  readonly settle: (part: string) => void;
  /** What the desk does not have yet and may be sent. */
  readonly unsent: () => readonly (readonly [part: string, body: unknown])[];
  /** The desk has kept this body. */
  readonly kept: (sent: KeptPart) => void;
  /** Takes in what the desk has, after the hold was lost and taken again. */
  readonly takeIn: (desk: readonly KeptPart[]) => void;
}

const apartIn = (parts: ReadonlyMap<string, PartState>): readonly string[] =>
  [...parts].flatMap(([part, { others }]) => (others.length > 0 ? [part] : []));

/**
 * Holds the parts of a draft outside of React, so that what somebody types is on the screen in the same moment. Begins
 * with what the desk has and what this tab could not save before.
 */
export const createDraftStore = (desk: readonly KeptPart[], mirror: Mirror): DraftStore => {
  let parts = mergedParts(new Map(mirror.read()), desk);
  let apart = apartIn(parts);
  const listeners = new Set<() => void>();

  const put = (changed: Iterable<readonly [string, PartState]>) => {
    const all = new Map(parts);
    for (const [part, to] of changed) {
      if (to === all.get(part)) continue;
      all.set(part, to);
      if (to.unsaved) mirror.put(part, to);
      else mirror.drop(part);
    }
    parts = all;
    apart = apartIn(parts);
    for (const listener of listeners) listener();
  };
  const change = (part: string, how: (before: PartState) => PartState) => {
    const before = parts.get(part);
    if (before) put([[part, how(before)]]);
  };

  return {
    read: (part) => parts.get(part)?.body,
    write: (part, body) => put([[part, written(parts.get(part), body)]]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apart: () => apart,
    swap: (part) => change(part, swapped),
    settle: (part) => change(part, settled),
    unsent: () => toSend(parts),
    kept: ({ part, body, savedAt }) => change(part, (now) => kept(now, body, savedAt)),
    takeIn: (more) => put(mergedParts(parts, more)),
  };
};
