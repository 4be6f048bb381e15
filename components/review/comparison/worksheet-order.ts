import { unanswered } from '@/components/review/comparison/disposition-draft';
import { COMPONENTS, type ComponentKey, type Worksheet } from '@/lib/domain/worksheet';

/**
 * What sets faces apart comes first; then top of the face to bottom. Ears, marks, lines and scars are diagnostic, and
 * what stands first is looked at while the eye is fresh (references.md A-32).
 */
export const DISTINGUISHING: readonly ComponentKey[] = [
  'ears',
  'facial_marks',
  'facial_lines',
  'scars',
  'alterations',
];

const rank = (key: ComponentKey): number => {
  const at = DISTINGUISHING.indexOf(key);
  return at === -1 ? DISTINGUISHING.length : at;
};

/** All component groups in the order in which they are worked through. */
export const IN_ORDER = [...COMPONENTS].sort((a, b) => rank(a.key) - rank(b.key));

/** The group `step` places further; stays at the ends. */
export const groupBeside = (key: ComponentKey, step: 1 | -1): ComponentKey => {
  const at = IN_ORDER.findIndex((one) => one.key === key) + step;
  return IN_ORDER[Math.min(IN_ORDER.length - 1, Math.max(0, at))]?.key ?? key;
};

/** The next group that still wants something, after this one and then from the top; null when none does. */
export const nextUnanswered = (worksheet: Worksheet, after: ComponentKey | null): ComponentKey | null => {
  const open = new Set(unanswered(worksheet));
  const from = IN_ORDER.findIndex(({ key }) => key === after) + 1;
  return [...IN_ORDER.slice(from), ...IN_ORDER.slice(0, from)].find(({ key }) => open.has(key))?.key ?? null;
};
