import * as text from '@/components/text/en';
import { KIND_GROUPS } from '@/lib/domain/told/kinds';

const words = text.audit.events;

/** Kinds by group, each group to be asked for as a whole as well. */
export const kindOptions = [
  { value: '', label: words.any },
  ...Object.entries(KIND_GROUPS).map(([group, { title, kinds }]) => ({
    group: title,
    items: [
      { value: group, label: words.allOf(title) },
      ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
    ],
  })),
];
