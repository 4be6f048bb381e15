/** FNV-1a over UTF-16 code units: small, pure, and enough to order; no secret depends on it. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/**
 * The order in which one person sees the items of one round: the same each time, another for each person,
 * and independent of the order given (references.md "Ten things" 6).
 */
export const shuffledFor = <T extends { readonly key: string }>(
  items: readonly T[],
  seed: string,
): readonly T[] =>
  [...items].sort((a, b) => hash(`${seed}/${a.key}`) - hash(`${seed}/${b.key}`) || (a.key < b.key ? -1 : 1));
