import { OPINIONS } from '@/lib/domain/opinion';

/** Each text field of a match holds its own name in this form, each number one of its own: so a body tells what is in it. */
export const canary = (name: string): string => `~${name}~`;
/** Numbers that occur nowhere else. */
export const NUMBERS = {
  score: 8100041,
  min: 8100042,
  max: 8100043,
  rank: 8100044,
  threshold: 8100045,
  size: 8100046,
  priority: 8100047,
  returned: 8100048,
  quality: 8100049,
  candidateQuality: 8100050,
  box: 8100051,
  candidateBox: 8100052,
} as const;

/** How the sealed opinion of the other reviewer would read. */
export const OTHERS_OPINION = OPINIONS.find((o) => o.value === -3)?.label ?? '';
