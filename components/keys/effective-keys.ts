import { KEY_TABLE } from '@/components/keys/key-table';
import { reservedFor } from '@/components/keys/reserved-keys';
import { TOOLS, type Tool } from '@/components/viewer/keymap';
import type { Preferences } from '@/lib/domain/preferences';

/** What of a keyboard event decides which tool it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey?: boolean;
  getModifierState?(name: string): boolean;
}

/** The keys that hold for the person before the screen. */
export interface EffectiveKeys {
  /** Empty: this tool has no key. */
  keysOf(tool: Tool): readonly string[];
  /** The tool of a key, or null; with Ctrl, Alt or Meta the browser keeps its own meaning. */
  toolOf(press: KeyPress): Tool | null;
}

/** Letters, digits and signs: what speech input and a slip of the hand fire by accident (WCAG 2.1.4). */
const isCharacter = (key: string): boolean => [...key].length === 1;

/** Caps lock changes no key's meaning; Shift does, so that a capital stays free. */
export const plainKey = ({ key, shiftKey }: Pick<KeyPress, 'key' | 'shiftKey'>): string =>
  isCharacter(key) && shiftKey !== true ? key.toLowerCase() : key;

/** On many layouts brackets and the number sign come with AltGr, which reports itself as Ctrl and Alt. */
const withChord = (press: KeyPress): boolean =>
  (press.ctrlKey || press.altKey || press.metaKey) && press.getModifierState?.('AltGraph') !== true;

/**
 * The keymap as a person's preferences leave it: their key instead of the table's, none where they removed it, no
 * letters, digits and signs at all where they switched those off. Names that are no tools are passed over.
 */
export const effectiveKeys = ({
  keys,
  singleKeys,
}: Pick<Preferences, 'keys' | 'singleKeys'>): EffectiveKeys => {
  const own = (tool: Tool): readonly string[] => {
    const changed = keys[tool];
    if (changed === undefined) return KEY_TABLE.find(({ name }) => name === tool)?.keys ?? [];
    // The account page refuses such a key; a program that keeps one anyway takes Enter or Tab from nobody.
    return changed === null || reservedFor(changed) ? [] : [changed];
  };
  const table = new Map(
    TOOLS.map((tool) => [tool, own(tool).filter((key) => singleKeys || !isCharacter(key))] as const),
  );
  const byKey = new Map([...table].flatMap(([tool, all]) => all.map((key) => [key, tool] as const)));
  return {
    keysOf: (tool) => table.get(tool) ?? [],
    toolOf: (press) => (withChord(press) ? null : (byKey.get(plainKey(press)) ?? null)),
  };
};
