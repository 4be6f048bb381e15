import type { Worksheet } from '@/lib/domain/worksheet';

/** What a whole worksheet does not name; both are asked for, and neither is forced. */
export type OneSided = 'nothing_differs' | 'nothing_alike' | 'neither' | null;

/** Whether a worksheet names no difference at all, or no similarity (both are looked for: product.md). */
export const oneSided = (worksheet: Worksheet): OneSided => {
  const findings = Object.values(worksheet).map(({ finding }) => finding);
  const alike = findings.includes('similar');
  const differs = findings.some((one) => one.startsWith('dissimilar'));
  if (alike && differs) return null;
  return alike ? 'nothing_differs' : differs ? 'nothing_alike' : 'neither';
};
