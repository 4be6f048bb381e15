import * as text from '@/components/text/en';

/** What a badge shows for a key: a letter in capitals, a sign as it is, others by their names. */
export const keyLabel = (key: string): string => text.keys.names[key] ?? key.toUpperCase();

const ARIA: Readonly<Record<string, string>> = { '+': 'Plus', ' ': 'Space', 'Mod+k': 'Control+K Meta+K' };

/** The same keys as `aria-keyshortcuts` writes them; undefined where there are none. */
export const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys.length === 0 ? undefined : keys.map((key) => ARIA[key] ?? key).join(' ');
