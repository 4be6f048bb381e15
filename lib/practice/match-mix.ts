import type { Scene } from '@/lib/practice/make-evidence';
import type { Purpose } from '@/lib/practice/practice-lanes';

/** In the order in which they come; the short one first, since a portrait takes a while to draw. */
const PURPOSES: readonly Purpose[] = [
  'account_recovery',
  'missing_person',
  'serious_offence',
  'missing_person',
  'serious_offence',
];
const WHERE_ENROLLED: readonly Scene[] = ['supported', 'supported', 'contradicted', 'same_source'];
const WHERE_NOT: readonly Scene[] = ['thin', 'contradicted', 'because_of_match'];

/** The list's n-th element, begun again from its start. */
export const turn = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

export const purposeOf = (n: number): Purpose => turn(PURPOSES, n);

/** What is on file for the n-th match, by whether somebody on the list is the person of the probe. */
export const sceneOf = (n: number, enrolled: boolean): Scene =>
  turn(enrolled ? WHERE_ENROLLED : WHERE_NOT, n);
