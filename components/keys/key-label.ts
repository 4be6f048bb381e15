import * as text from '@/components/text/en';

const isCapital = (key: string): boolean => key.length === 1 && key !== key.toLowerCase();

/** What a badge shows for a key: a letter in capitals, a sign as it is, others by their names. */
export const keyLabel = (key: string): string => {
  const named = text.keys.names[key];
  if (named !== undefined) return named;
  if (isCapital(key)) return text.keys.withShift(key);
  return key.length === 1 ? key.toUpperCase() : key;
};

const ARIA: Readonly<Record<string, string>> = { '+': 'Plus', ' ': 'Space', 'Mod+k': 'Control+K Meta+K' };

/** The same keys as `aria-keyshortcuts` writes them; undefined where there are none. */
export const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys.length === 0 ? undefined : keys.map((key) => ARIA[key] ?? key).join(' ');
