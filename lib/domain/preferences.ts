/** How one person likes to work: theirs alone, and nothing that a rule reads. */
export interface Preferences {
  /** Keys by tool, where they differ from the keymap's; null: this tool has no key. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** Whether keys without Ctrl or Alt fire tools at all (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Images until the pointer or the focus is on them. */
  readonly images: 'plain' | 'blur' | 'greyscale';
  /** After a decision the next match is claimed at once. */
  readonly goOn: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = { keys: {}, singleKeys: true, images: 'plain', goOn: true };
