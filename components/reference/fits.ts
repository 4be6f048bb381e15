/** The words of what was typed, without regard to case. */
export const wordsIn = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether every word that is wanted stands somewhere in the text. */
export const fits = (text: string, wanted: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return wanted.every((word) => lower.includes(word));
};
