import type { KeptAside } from '@/lib/domain/aside';

type Kept = Pick<KeptAside, 'content' | 'cut'>;

/** A text whose end was cut off is no JSON any more. */
const read = ({ content, cut }: Kept): unknown => {
  try {
    return cut ? null : JSON.parse(content);
  } catch {
    return null;
  }
};

/** What a reader must know of a provider's answer, in sentences; each once. */
export const notesIn = (kept: Kept): readonly string[] => {
  const value = read(kept);
  const notes = typeof value === 'object' && value !== null && 'notes' in value ? value.notes : [];
  if (!Array.isArray(notes)) return [];
  return [...new Set(notes.flatMap((note) => (typeof note?.says === 'string' ? [note.says as string] : [])))];
};

/** JSON with its lines, where it is whole. */
export const laidOut = (kept: Kept): string => {
  const value = read(kept);
  return value === null ? kept.content : JSON.stringify(value, null, 2);
};
